import type { Row } from './records';

export interface BadInput {
  fault: string;
  input: unknown;
}

type Path = (string | number)[];

const long = 'planted长'.repeat(1429);
const wrongTexts: unknown[] = [7, Number.NaN, true, [], {}, ['planted'], { $gt: '' }, '', '   ', long, 'planted\u0000', 'plan\u0007ted', '\u202Eplanted', '\uD800planted', 'plan\u2028ted'];
const wrongNumbers: unknown[] = ['7', Number.NaN, true, [], {}, { $gt: 0 }, -1, 0, 1.5, 1e308, 1_000_001, 10 ** 15];
const wrongFlags: unknown[] = ['true', 1, Number.NaN, [], {}];
const wrongLists: unknown[] = ['planted', 7, true, {}, [7], [[]], [null], [{ $in: [] }], [long], ['plan\u0000ted'], Array.from({ length: 51 }, (_, index) => `planted${index}`)];

/** Every field of a good input spoilt in every way that its kind can be, one at a time. */
export function badInputs(sample: Row, mayBeEmpty: string[] = [], cleaned: string[] = []): BadInput[] {
  const isFine = (wrong: unknown, field: string) => (isEmpty(wrong) && mayBeEmpty.includes(field)) || (isText(wrong) && cleaned.includes(field));
  const spoiltLeaves = leaves(sample).flatMap(([path, value]) => spoilt(sample, path, value).filter(({ wrong }) => !isFine(wrong, path.join('.'))));
  return [...wrongWholes, ...strangers(sample), ...spoiltLeaves];
}

const wrongWholes: BadInput[] = ['planted', 7, true, [], ['planted']].map((input) => ({ fault: `the input is ${JSON.stringify(input)}`, input }));

/** Fields that nobody asked for, at every level. */
function strangers(sample: Row): BadInput[] {
  const levels = [[], ...objects(sample)] as Path[];
  const names = ['openid', '_id', '$where', 'constructor', 'prototype', '__proto__', 'roles'];
  return levels.flatMap((path) =>
    names.map((name) => {
      const strange = JSON.parse(`{${JSON.stringify(name)}:"planted"}`) as Row; // as parsed from the wire, `__proto__` is a field like any other
      return { fault: `${[...path, name].join('.')} is unknown`, input: changed(sample, path, (value) => withOwn(value as Row, strange)) };
    }),
  );
}

function withOwn(value: Row, more: Row): Row {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(value)) as Row;
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(more)) as Row;
}

const isText = (wrong: unknown) => typeof wrong === 'string' && wrong.trim() !== '';
/** What says that there is nothing, where nothing is an answer: NaN becomes null on the wire. */
const isEmpty = (wrong: unknown) => wrong === '' || Number.isNaN(wrong);

function spoilt(sample: Row, path: Path, value: unknown): (BadInput & { wrong: unknown })[] {
  return wrongFor(value).map((wrong) => ({
    wrong,
    fault: `${path.join('.')} is ${String(JSON.stringify(wrong)).slice(0, 40)}`,
    input: changed(sample, path, () => wrong),
  }));
}

function wrongFor(value: unknown): unknown[] {
  if (Array.isArray(value)) return wrongLists;
  if (typeof value === 'number') return wrongNumbers;
  if (typeof value === 'boolean') return wrongFlags;
  // NaN becomes null on the wire, which is how "no cover" is said.
  return String(value).startsWith('cloud:') ? wrongTexts.filter((wrong) => !Number.isNaN(wrong)) : wrongTexts;
}

function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

function objects(value: Row, path: Path = []): Path[] {
  const inner = Object.entries(value).filter(([, each]) => typeof each === 'object' && each !== null && !Array.isArray(each));
  return inner.flatMap(([name, each]) => [[...path, name], ...objects(each as Row, [...path, name])]);
}

function changed(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  return { ...(value as Row), [name]: changed((value as Row)[name], rest, change) };
}
