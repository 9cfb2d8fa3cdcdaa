import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closure } from './closure';
import { inlineIconFont } from './font';
import { mirror } from './mirror';
import { ownPictures } from './pictures';
import { refuseRemoteAddresses } from './remote-addresses';
import { usedPackages } from './used-packages';

/** Builds the miniprogram_npm of a mini-program: only what its pages reach, nothing that loads from another host. */
export function buildMiniprogramNpm(root: string, miniprogram = join(root, 'miniprogram')): void {
  const used = usedPackages(miniprogram, ['@vant/weapp', 'dayjs']);
  const files = new Map([...vant(root, used.get('@vant/weapp')!), ...dayjs(root, used.get('dayjs')!)]);
  for (const [file, text] of files) refuseRemoteAddresses(file, text);
  mirror(join(miniprogram, 'miniprogram_npm'), files);
}

function vant(root: string, entries: Set<string>): [string, string][] {
  const files = ownPictures(closure(join(root, 'node_modules/@vant/weapp/lib'), entries));
  return [...files].map(([file, text]) => [`@vant/weapp/${file}`, file === 'icon/index.wxss' ? inlineIconFont(text) : text]);
}

/** dayjs and its plugins come as finished single files. */
function dayjs(root: string, paths: Set<string>): [string, string][] {
  return [...paths].map((path) => {
    const source = path === '' ? 'dayjs.min.js' : `${path}.js`;
    return [`dayjs/${path === '' ? 'index' : path}.js`, readFileSync(join(root, 'node_modules/dayjs', source), 'utf8')];
  });
}

const root = resolve(__dirname, '../..');

if (process.argv[1] === __filename) {
  const miniprogram = process.argv[2] ?? 'miniprogram';
  buildMiniprogramNpm(root, resolve(miniprogram));
  console.log(`${miniprogram}/miniprogram_npm is built.`);
}
