import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss';
import type { AppConfig, ComponentConfig } from './config';
import { CompileFault } from './fault';
import { lengths } from './rpx';
import { scopeSelector, type Scope } from './selectors';
import { resolvePath, type Source } from './source';

/** One style sheet for the whole mini-program, in the order in which WeChat lets later rules win. */
export function compileStyles(source: Source, app: AppConfig): string {
  const pages = new Set(app.pages);
  const parts = [
    compileStyle(source, 'app', {}),
    ...innermostFirst(app).filter((path) => !pages.has(path)).map((path) => compileStyle(source, path, componentScope(app.components[path]!))),
    ...app.pages.map((path) => compileStyle(source, path, { route: path })),
  ];
  return parts.filter(Boolean).join('\n');
}

/** A class on a component outweighs the `:host` of that component, in a component as on a page (ecomfe/echarts-for-weixin#56). */
function innermostFirst({ components }: AppConfig): string[] {
  const placed = new Set<string>();
  const place = (path: string, above: string[]): void => {
    if (placed.has(path) || above.includes(path)) return;
    for (const inner of Object.values(components[path]!.usingComponents)) place(inner, [...above, path]);
    placed.add(path);
  };
  for (const path of Object.keys(components)) place(path, []);
  return [...placed];
}

/** Classes of an isolated component carry this before their name. */
export function styleScopeOf(path: string): string {
  const name = posix.basename(path) === 'index' ? posix.basename(posix.dirname(path)) : posix.basename(path);
  return `${name}-${createHash('sha1').update(path).digest('hex').slice(0, 5)}`;
}

function componentScope({ styleIsolation, styleScope }: ComponentConfig): Scope {
  return styleIsolation === 'shared' ? {} : { prefix: styleScope };
}

function compileStyle(source: Source, path: string, scope: Scope): string {
  const file = `${path}.wxss`;
  if (!source.exists(file)) return '';
  const root = parse(source, file, [file]);
  root.walkDecls(compileDeclaration);
  root.walkAtRules((rule) => void (rule.params = lengths(rule.params)));
  root.walkRules((rule) => compileRule(file, rule, scope));
  return root.toString();
}

function parse(source: Source, file: string, above: string[]): Root {
  try {
    const root = postcss.parse(source.read(file), { from: file });
    root.walkAtRules('import', (rule) => void inline(source, rule, file, above));
    return root;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'CssSyntaxError')) throw error;
    const { line, reason } = error as Error & { line?: number; reason: string };
    throw new CompileFault(file, line ?? 1, reason);
  }
}

/** WeChat folds an imported sheet in where it is imported, under the scope of whoever imports it. */
function inline(source: Source, rule: AtRule, file: string, above: string[]): void {
  const reference = /^(?:url\()?["']([^"']+)["']\)?$/.exec(rule.params.trim())?.[1];
  if (!reference) throw new CompileFault(file, rule.source?.start?.line ?? 1, `cannot read @import ${rule.params}`);
  const target = resolvePath(file, reference);
  if (above.includes(target)) return void rule.remove();
  if (!source.exists(target)) throw new CompileFault(file, rule.source?.start?.line ?? 1, `there is no ${target}`);
  rule.replaceWith(parse(source, target, [...above, target]).nodes);
}

function compileDeclaration(declaration: Declaration): void {
  const picture = picturesIn(declaration.value).find((address) => !/^(data:|#|\/\/|https?:)/.test(address));
  if (picture) {
    const { file, start } = { file: declaration.source?.input.file ?? '', start: declaration.source?.start };
    throw new CompileFault(posix.relative(process.cwd(), file), start?.line ?? 1, `a phone loads no local picture from WXSS: ${picture}`);
  }
  declaration.value = lengths(declaration.value);
}

/** What is drawn may itself be text with addresses in it. */
function picturesIn(value: string): string[] {
  return [...value.matchAll(/url\(\s*("[^"]*"|'[^']*'|[^)]*)/g)].map((match) => match[1]!.replace(/^["']|["']$/g, '').trim()).filter(Boolean);
}

function compileRule(file: string, rule: Rule, scope: Scope): void {
  const parent = rule.parent as AtRule | undefined;
  if (parent?.type === 'atrule' && /keyframes$/.test(parent.name)) return;
  try {
    rule.selector = scopeSelector(rule.selector, scope);
  } catch (error) {
    throw new CompileFault(file, rule.source?.start?.line ?? 1, `${rule.selector}: ${(error as Error).message}`);
  }
}
