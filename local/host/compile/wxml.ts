import { TmplGroup } from 'glass-easel-template-compiler';
import { CompileFault } from './fault';
import { resolvePath, type Source } from './source';
import { compileWxs, wxsGlobals } from './wxs';

interface Diagnostic {
  isError: boolean;
  code: number;
  message: string;
  path: string;
  startLine: number;
  startColumn: number;
}

/** All templates as one expression that yields `{ [path]: template }`; imports, includes and WXS followed. */
export function compileTemplates(source: Source, paths: string[]): string {
  const group = TmplGroup.newDev();
  group.setExtraRuntimeScript(wxsGlobals);
  addTemplates(group, source, paths);
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

function addTemplates(group: TmplGroup, source: Source, paths: string[]): void {
  const done = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    addTemplate(group, path, source.read(`${path}.wxml`));
    addScripts(group, source, path);
    waiting.push(...(group.getDirectDependencies(path) as string[]));
  }
}

/** What glass-easel mends and WeChat's own compiler refuses: a tag without an end or a beginning, a wrong or bare attribute, `wx:else` without `wx:if`. */
const refusedByWeChat = [65543, 65546, 65548, 65565, 65567];

/** On a phone each fault is a broken page, so each stops the build. */
export function addTemplate(group: TmplGroup, path: string, text: string): void {
  const diagnostics = group.addTmpl(path, text) as Diagnostic[];
  const fault = diagnostics.find(({ isError, code }) => isError || refusedByWeChat.includes(code));
  if (fault) throw new CompileFault(`${path}.wxml`, fault.startLine + 1, `column ${fault.startColumn + 1}: ${fault.message}`);
  for (const name of group.getInlineScriptModuleNames(path) as string[]) {
    group.setInlineScript(path, name, compileWxs(group.getInlineScript(path, name)));
  }
}

function addScripts(group: TmplGroup, source: Source, path: string): void {
  const done = new Set<string>();
  const waiting = [...(group.getScriptDependencies(path) as string[])];
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (done.has(script)) continue;
    done.add(script);
    const text = source.read(`${script}.wxs`);
    group.addScript(script, compileWxs(text));
    waiting.push(...requires(script, text));
  }
}

function requires(from: string, text: string): string[] {
  const references = [...text.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1]!);
  return references.map((reference) => resolvePath(from, reference).replace(/\.wxs$/, ''));
}
