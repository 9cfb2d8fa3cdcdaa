import { join } from 'node:path';
import simulate from 'miniprogram-simulate';

const rootPath = join(__dirname, '../../miniprogram');

/** A bare npm name in a page's json means miniprogram_npm there; miniprogram-simulate has to be told. */
const vant = ['button', 'icon', 'loading', 'progress', 'skeleton'];
const usingComponents = Object.fromEntries(vant.map((name) => [`van-${name}`, `/miniprogram_npm/@vant/weapp/${name}/index`]));

const loaded = new Map<string, string>();

/** The component as WeChat's own compiler and framework render it. A file can be loaded only once. Those of a package are named by their path. */
export function renderComponent(name: string, properties: object = {}) {
  const id = loaded.get(name) ?? load(name);
  loaded.set(name, id);
  const component = simulate.render(id, properties);
  component.attach(document.body.appendChild(document.createElement('div')));
  return component;
}

/** Files that are shared with a component loaded before have to run again. */
function load(name: string): string {
  jest.resetModules();
  return simulate.load(join(rootPath, name.includes('/') ? name : `components/${name}`, 'index'), name.split('/').at(-1)!, { rootPath, usingComponents, compiler: 'official', compilerOptions: { maxBuffer: 64 * 1024 * 1024 } });
}

/** Its types leave out that a component can be listened to. */
interface Listening {
  addEventListener(name: string, hear: (event: { detail: unknown }) => void): void;
}
type Rendered = ReturnType<typeof simulate.render>;

export const tap = (component: Rendered, selector: string, nth = 0) => fire(component, selector, 'tap', {}, nth);

/** An event of the nth element of this class. It travels as on the phone: not at once. */
export async function fire(component: Rendered, selector: string, name: string, detail: object = {}, nth = 0): Promise<void> {
  component.querySelectorAll(selector)[nth]!.dispatchEvent(name, { detail });
  await Promise.resolve();
}

/** What a person would read. */
export function textOf(component: { dom?: { textContent: string | null } }): string {
  return (component.dom?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The `detail` of each event of this name, in order. */
export function heard<Detail>(component: Rendered, name: string): Detail[] {
  const details: Detail[] = [];
  (component as unknown as Listening).addEventListener(name, ({ detail }) => details.push(detail as Detail));
  return details;
}
