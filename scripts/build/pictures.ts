import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'pictures');
/** Which file of Vant names the pictures of its CDN, by the component that shows them. */
const naming: Record<string, string> = { empty: 'empty/index.wxs', 'share-sheet': 'share-sheet/options.wxs' };

/** van-empty and van-share-sheet show pictures of Vant's CDN; drawings of our own take their place under the same names. */
export function ownPictures(files: Map<string, string>): Map<string, string> {
  const shown = Object.keys(naming).filter((component) => files.has(naming[component]!));
  const scripts = shown.map((component) => [naming[component]!, fromThePackage(component, files.get(naming[component]!)!)] as const);
  return new Map([...files, ...scripts, ...shown.flatMap(picturesOf)]);
}

function fromThePackage(component: string, script: string): string {
  const address = new RegExp(`'https://img\\.yzcdn\\.cn/vant/${component}(?:-image)?-' \\+ (\\w+) \\+ '\\.png'`);
  return script.replace(address, `'/miniprogram_npm/@vant/weapp/${component}/' + $1 + '.svg'`);
}

function picturesOf(component: string): [string, string][] {
  return readdirSync(join(folder, component)).map((name) => [`${component}/${name}`, readFileSync(join(folder, component, name), 'utf8')]);
}
