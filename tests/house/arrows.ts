import names from './shell-files.json';
import { importsOf, type Source } from './sources';

interface Arrow {
  rule: string;
  from: RegExp;
  /** What those files may not import. */
  never: RegExp;
}

const capability = /^cloudfunctions\/(?!platform\/)(\w+)\//;

/** Files that load, decide and save; `actions.ts` of events is split by what is done. Everything else is core. */
export const shell: readonly string[] = names;
const core = new RegExp(`^cloudfunctions/(?!platform/)\\w+/(?!(?:${shell.join('|')})\\.ts$)[\\w-]+\\.ts$`);
const outsideCore = new RegExp(`^cloudfunctions/(?:\\w+/(?:${shell.filter((name) => name !== 'store').join('|')})$|platform/(?!errors|identity|audit|sealed|permission|generation|retention|measures|policy-sheet|routing|outbox|paper|phones|keys|cursor|ids|audience|words|offices))|^node:|^wx-server-sdk`);

/** The forbidden ones of docs/house.md. */
export const arrows: Arrow[] = [
  { rule: 'shared imports nothing', from: /^miniprogram\/shared\//, never: /^(?!miniprogram\/shared\/)/ },
  { rule: 'core stays dry', from: core, never: outsideCore },
  { rule: 'components know no services', from: /^miniprogram\/(?:components|wxs)\//, never: /^miniprogram\/(?:services|pages|packages)\// },
  { rule: 'services know no pages', from: /^miniprogram\/services\//, never: /^miniprogram\/(?:pages|packages|components)\// },
  { rule: 'the phone stays on the phone', from: /^miniprogram\//, never: /^(?:cloudfunctions|local|scripts|tests)\// },
  { rule: 'the cloud takes only what is shared', from: /^cloudfunctions\//, never: /^(?:miniprogram\/(?!shared\/)|local\/|scripts\/|tests\/)/ },
  { rule: 'the platform knows no capability', from: /^cloudfunctions\/platform\//, never: capability },
  { rule: 'nothing imports tests', from: /^(?!tests\/)/, never: /^tests\// },
];

export function brokenArrows(sources: Source[]): string[] {
  return sources.flatMap((source) => importsOf(source).flatMap((target) => broken(source.file, target)));
}

function broken(file: string, target: string): string[] {
  const rules = arrows.filter(({ from, never }) => from.test(file) && never.test(target)).map(({ rule }) => rule);
  if (knowsAnother(file, target)) rules.push('a capability knows no other');
  return rules.map((rule) => `${rule}: ${file} imports ${target}`);
}

/** What the coverage page says of the code is taken from the permission tables, and from nothing else of the others. */
function readsTables(file: string, target: string): boolean {
  return file === 'cloudfunctions/services/tables.ts' && /^cloudfunctions\/\w+\/permissions$/.test(target);
}

function knowsAnother(file: string, target: string): boolean {
  const own = capability.exec(file)?.[1];
  const other = capability.exec(target)?.[1];
  return own !== undefined && other !== undefined && own !== other && !readsTables(file, target);
}
