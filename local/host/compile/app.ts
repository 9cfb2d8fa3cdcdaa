import { CompileFault } from './fault';
import { lineOf, packagePlaces, resolvePath, type Source } from './source';
import { strangersIn } from './strangers';
import type { AppConfig, ComponentConfig, SubPackage, TabBar, Window } from './config';

interface AppJson {
  pages?: string[];
  entryPagePath?: string;
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  window?: Window;
  tabBar?: TabBar;
  usingComponents?: Record<string, string>;
}

const customTabBar = 'custom-tab-bar/index';

/** app.json and the JSON of every page and component that can be reached from it. */
export function readApp(source: Source): AppConfig {
  const app = source.json('app.json') as AppJson;
  const packages = app.subPackages ?? app.subpackages ?? [];
  const written = new Map((app.pages ?? []).map((page) => [page, page]));
  for (const { root, pages } of packages) for (const page of pages) written.set(`${trim(root)}/${page}`, page);
  const pages = [...written.keys()];
  if (!pages.length) throw new CompileFault('app.json', 1, 'names no page');
  for (const [page, name] of written) checkPage(source, page, name);
  const everywhere = resolveUsing(source, 'app', app.usingComponents);
  const components = readComponents(source, [...pages, ...tabBarRoot(app)], everywhere, new Set(pages));
  const windows = Object.fromEntries(pages.map((page) => [page, readJson(source, page) as Window]));
  const folders = packages.map(({ root, pages }) => ({ root: trim(root), pages }));
  return { pages, entry: app.entryPagePath ?? pages[0]!, packages: folders, window: app.window ?? {}, windows, tabBar: app.tabBar ?? null, components, strangers: strangersIn(source, components) };
}

/** Whoever forgot the page finds the line that asks for it. */
function checkPage(source: Source, page: string, name: string): void {
  const missing = [['.wxml'], ['.ts', '.js']].find((endings) => !endings.some((ending) => source.exists(page + ending)));
  if (missing) throw faultAt(source, 'app.json', `"${name}"`, `there is no ${page}${missing[0]}`);
}

/** A fault in JSON, in the line where the name is written. */
function faultAt(source: Source, file: string, name: string, reason: string): CompileFault {
  return new CompileFault(file, lineOf(source.read(file), name), reason);
}

const trim = (root: string) => root.replace(/^\/|\/$/g, '');

const tabBarRoot = (app: AppJson) => (app.tabBar?.custom ? [customTabBar] : []);

function readComponents(source: Source, roots: string[], everywhere: Record<string, string>, pages: Set<string>) {
  const found: Record<string, ComponentConfig> = {};
  const waiting = [...roots, ...Object.values(everywhere)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found[path]) continue;
    const component = readComponent(source, path, everywhere, pages.has(path));
    found[path] = component;
    waiting.push(...Object.values(component.usingComponents), ...defaults(component));
  }
  return found;
}

function readComponent(source: Source, path: string, everywhere: Record<string, string>, isPage: boolean): ComponentConfig {
  const json = readJson(source, path) as Partial<ComponentConfig>;
  const own = resolveUsing(source, path, json.usingComponents);
  const { componentGenerics, componentPlaceholder, styleIsolation, pureDataPattern } = json;
  const config: ComponentConfig = { component: !isPage, usingComponents: { ...everywhere, ...own } };
  if (componentGenerics) config.componentGenerics = resolveGenerics(source, path, componentGenerics);
  return { ...config, ...defined({ componentPlaceholder, styleIsolation, pureDataPattern }) };
}

const defined = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function defaults({ componentGenerics = {} }: ComponentConfig): string[] {
  return Object.values(componentGenerics).flatMap((generic) => (generic !== true && generic.default ? [generic.default] : []));
}

function resolveGenerics(source: Source, path: string, generics: NonNullable<ComponentConfig['componentGenerics']>) {
  const entries = Object.entries(generics).map(([name, generic]) => {
    if (generic === true || !generic.default) return [name, true] as const;
    return [name, { default: resolveComponent(source, path, generic.default) }] as const;
  });
  return Object.fromEntries(entries);
}

function readJson(source: Source, path: string): Record<string, unknown> {
  return source.exists(`${path}.json`) ? source.json(`${path}.json`) : {};
}

function resolveUsing(source: Source, from: string, using: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([tag, reference]) => [tag, resolveComponent(source, from, reference)]));
}

function resolveComponent(source: Source, from: string, reference: string): string {
  if (reference.includes('://')) throw faultAt(source, `${from}.json`, `"${reference}"`, `${reference}: plugins do not run in the browser host`);
  const places = [resolvePath(from, reference), ...(/^[./]/.test(reference) ? [] : packagePlaces(from, reference))];
  const place = places.flatMap((path) => [path, `${path}/index`]).find((path) => source.exists(`${path}.json`) || source.exists(`${path}.wxml`));
  if (!place) throw faultAt(source, `${from}.json`, `"${reference}"`, `there is no component ${reference}`);
  return place;
}
