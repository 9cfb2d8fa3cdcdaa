import type { Citation, EffectivePolicy, Firewall, InEffect, Own, PolicyField, PolicySheet, PolicyValues, SheetLine } from 'shared/contracts/associations';
import { measures } from './measures';

/** Only what an association has laid down itself. */
export type OwnPolicy = { [Field in PolicyField]?: Own<PolicyValues[Field]> };

/** An association as far as its sheet goes. */
export interface PolicyLevel {
  _id: string;
  name: string;
  policy: OwnPolicy;
}

const fields = Object.keys(measures) as PolicyField[];
const days = (count: number) => count;
const looseness: Record<Firewall, number> = { separation: 0, recusal: 1 };

/** The fields that may only be tightened below, and how loose a value is. */
const tightened: { [Field in PolicyField]?: (value: PolicyValues[Field]) => number } = {
  decisionDays: days,
  meetingDays: days,
  feedbackDays: days,
  longestDays: days,
  applicationDays: days,
  firewall: (value) => looseness[value],
};

/** Root first, the association itself last; any association may be the root. */
export function effective(path: PolicyLevel[]): EffectivePolicy {
  return Object.fromEntries(fields.map((field) => [field, inEffect(field, path)])) as EffectivePolicy;
}

/** The same with what stands behind each value. */
export function sheetOf(path: PolicyLevel[]): PolicySheet {
  return Object.fromEntries(fields.map((field) => [field, lineOf(field, path)])) as PolicySheet;
}

/** Whose committee hears the cases: the nearest that hears them itself, counted from the association upwards. */
export function hearingAt(path: EffectivePolicy[]): number {
  return path.reduce((nearest, { committeeHears }, index) => (committeeHears.value === 'own' ? index : nearest), 0);
}

export function isLooser<Field extends PolicyField>(field: Field, value: PolicyValues[Field], than: PolicyValues[Field]): boolean {
  const loose = tightened[field];
  return loose !== undefined && loose(value) > loose(than);
}

function inEffect<Field extends PolicyField>(field: Field, path: PolicyLevel[]): InEffect<PolicyValues[Field]> {
  return path.reduce<InEffect<PolicyValues[Field]>>((above, level) => below(field, above, level), measures[field]);
}

function below<Field extends PolicyField>(field: Field, above: InEffect<PolicyValues[Field]>, level: PolicyLevel): InEffect<PolicyValues[Field]> {
  const own = ownOf(field, level);
  if (!own || isLooser(field, own.value, above.value)) return above;
  return { value: own.value, source: { from: 'association', id: level._id, name: level.name, citation: own.citation ?? stillBasedOn(field, above) } };
}

/** Who tightens a period goes on resting on the article that lays it down. */
function stillBasedOn(field: PolicyField, { source }: InEffect<unknown>): Citation | null {
  return tightened[field] && source.from !== 'platform' ? source.citation : null;
}

function lineOf<Field extends PolicyField>(field: Field, path: PolicyLevel[]): SheetLine<PolicyValues[Field]> {
  const inherited = inEffect(field, path.slice(0, -1));
  const own = ownOf(field, path.at(-1));
  const overruled = own !== null && isLooser(field, own.value, inherited.value);
  return { ...inEffect(field, path), inherited, own, overruled };
}

function ownOf<Field extends PolicyField>(field: Field, level: PolicyLevel | undefined): Own<PolicyValues[Field]> | null {
  return level?.policy[field] ?? null;
}
