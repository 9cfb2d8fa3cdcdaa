/**
 * WXS looks like JavaScript, but `value.constructor` is the type's name there and `getRegExp('\\d')` keeps its backslash.
 * What else WXS lacks is refused by WeChat's own compiler in the check.
 */
export function compileWxs(source: string): string {
  return keepBackslashes(nameTypes(source)).replace(/require\(\s*(['"])([^'"]+)\.wxs\1\s*\)/g, 'require($1$2$1)');
}

function keepBackslashes(source: string): string {
  return source.replace(/getRegExp\(\s*(['"]).*?\1/g, (pattern) =>
    pattern.replace(/\\([^])/g, (escape, character: string) => (`\\'"`.includes(character) ? escape : `\\${escape}`)),
  );
}

function nameTypes(source: string): string {
  let text = source;
  for (let at = text.search(access); at >= 0; at = text.search(access)) {
    const start = operandStart(text, at);
    const operand = text.slice(start, at);
    text = `${text.slice(0, start)}wxsTypeName(${operand})${text.slice(at).replace(access, '')}`;
  }
  return text;
}

const access = /\s*\.\s*constructor\b/;
const closing: Record<string, string> = { ')': '(', ']': '[' };

/** Walks back over `name`, `.name`, `(…)` and `[…]` to where the operand of the access begins. */
function operandStart(text: string, end: number): number {
  let at = end;
  while (at > 0) {
    const last = text[at - 1]!;
    if (closing[last]) at = matching(text, at - 1, last);
    else if (/[\w$.]/.test(last)) at -= 1;
    else break;
  }
  return at;
}

function matching(text: string, from: number, close: string): number {
  let depth = 0;
  for (let at = from; at >= 0; at -= 1) {
    if (text[at] === close) depth += 1;
    if (text[at] === closing[close]) depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}

/** The globals of WXS that JavaScript has not, in scope of every compiled template. */
export const wxsGlobals = `
var wxsTypeName = (value) => Object.prototype.toString.call(value).slice(8, -1);
var getRegExp = (pattern, flags) => new RegExp(pattern, flags);
var getDate = (...when) => (when.length ? new Date(...when) : new Date());
`;
