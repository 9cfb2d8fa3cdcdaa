import { TmplGroup } from 'glass-easel-template-compiler';
import { CompileFault } from './fault';
import { lineOf, resolvePath, type Source } from './source';
import { compileWxs, wxsGlobals } from './wxs';

export interface Templates {
  /** One expression that yields `{ [path]: template }`. */
  code: string;
  /** What of WXS stands in it, and where that was written. */
  scripts: TemplateScript[];
}

export interface TemplateScript {
  file: string;
  /** Of its first line in the file. */
  line: number;
  text: string;
}

interface Diagnostic {
  isError: boolean;
  code: number;
  message: string;
  path: string;
  startLine: number;
  startColumn: number;
}

/** All templates; imports, includes and WXS followed. */
export function compileTemplates(source: Source, paths: string[]): Templates {
  const group = TmplGroup.newDev();
  group.setExtraRuntimeScript(wxsGlobals);
  const scripts = addTemplates(group, source, paths);
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, scripts };
}

function addTemplates(group: TmplGroup, source: Source, paths: string[]): TemplateScript[] {
  const scripts = new Map<string, TemplateScript>();
  const done = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    const text = source.read(`${path}.wxml`);
    for (const script of addTemplate(group, path, text)) scripts.set(`${path}#${script.line}`, script);
    addScripts(group, source, path, scripts);
    const used = group.getDirectDependencies(path) as string[];
    for (const each of used) checkReference(source, `${path}.wxml`, text, `${each}.wxml`);
    waiting.push(...used);
  }
  return [...scripts.values()];
}

/** What is not there is a fault of the line that asks for it. */
function checkReference(source: Source, file: string, text: string, target: string): void {
  if (source.exists(target)) return;
  const quoted = [...text.matchAll(/["']([^"'\n]+\.\w+)["']/g)].find(([, reference]) => resolvePath(file, reference!) === target);
  throw new CompileFault(file, quoted ? lineOf(text, quoted[0]) : 1, `there is no ${target}`);
}

/** What glass-easel mends and WeChat's own compiler refuses: a tag without an end or a beginning, a wrong or bare attribute. */
const refusedByWeChat = [65543, 65546, 65565, 65567];
const invalidAttribute = 65548;
/** What WeChat passes over: children of a slot or an import. */
const childrenNotAllowed = 65557;

function isFault({ isError, code, startLine, startColumn }: Diagnostic, text: string): boolean {
  const isBranch = () => text.split('\n')[startLine]!.startsWith('wx:el', startColumn); // without its wx:if
  return (isError && code !== childrenNotAllowed) || refusedByWeChat.includes(code) || (code === invalidAttribute && isBranch());
}

/** On a phone each fault is a broken page, so each stops the build. */
export function addTemplate(group: TmplGroup, path: string, text: string): TemplateScript[] {
  const diagnostics = group.addTmpl(path, text) as Diagnostic[];
  const fault = diagnostics.find((diagnostic) => isFault(diagnostic, text));
  if (fault) throw new CompileFault(`${path}.wxml`, fault.startLine + 1, `column ${fault.startColumn + 1}: ${fault.message}`);
  return (group.getInlineScriptModuleNames(path) as string[]).map((name) => {
    const written = group.getInlineScript(path, name);
    const compiled = compileWxs(written);
    group.setInlineScript(path, name, compiled);
    return { file: `${path}.wxml`, line: lineOf(text, written), text: compiled };
  });
}

function addScripts(group: TmplGroup, source: Source, path: string, scripts: Map<string, TemplateScript>): void {
  const waiting = [...(group.getScriptDependencies(path) as string[])].map((script) => ({ script, from: `${path}.wxml` }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { script, from } = next;
    if (scripts.has(script)) continue;
    const file = `${script}.wxs`;
    checkReference(source, from, source.read(from), file);
    const text = source.read(file);
    const compiled = compileWxs(text);
    group.addScript(script, compiled);
    scripts.set(script, { file, line: 1, text: compiled });
    waiting.push(...requires(script, text).map((required) => ({ script: required, from: file })));
  }
}

function requires(from: string, text: string): string[] {
  const references = [...text.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1]!);
  return references.map((reference) => resolvePath(from, reference).replace(/\.wxs$/, ''));
}
