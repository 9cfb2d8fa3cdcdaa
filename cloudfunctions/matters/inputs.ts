import * as v from 'valibot';
import { matterShelves, type FormField, type FormValues, type TypicalState } from 'shared/contracts/matters';
import { cursor, day, fields, limit, line, lines, oneOf, searched, token, whole } from '../platform/input';
import { kinds } from './kinds';

const matterId = token('事项', 64);
const revision = whole('页面版本', 1, 1_000_000);
const typicalId = token('典型答复', 64);
const staffId = token('工作人员', 64);
const reason = lines('理由', 500);
const typicalStates = ['proposed', 'published', 'refused', 'withdrawn'] as const satisfies TypicalState[];

/** Checked by the form that the kind declares: a field that it does not ask for is refused. */
export const filing = v.lazy((given) => {
  const { kind } = Object(given) as { kind?: unknown };
  const form = kinds.find(({ id }) => id === kind)?.form ?? [];
  return fields({ kind: oneOf('事项种类', kinds.map(({ id }) => id)), key: token('事项', 64), values: filledIn(form) });
});
export const paged = fields({ cursor, limit });
export const matter = fields({ matterId });
export const attachment = fields({ matterId, number: whole('附件序号', 1, 20) });
export const step = fields({ matterId, revision });
export const answer = fields({ matterId, revision, text: lines('补充说明', 2000) });
export const rate = fields({ matterId, revision, score: whole('评分', 1, 5), words: v.optional(lines('评价', 500)) });
export const managed = fields({ shelf: oneOf('事项范围', matterShelves), cursor, limit });
export const assign = fields({ matterId, revision, staffId: v.optional(token('同事', 64)) });
export const ask = fields({ matterId, revision, text: lines('要补充的内容', 1000) });
export const reply = fields({ matterId, revision, text: lines('答复', 5000) });
export const refer = fields({ matterId, revision, associationId: token('协会', 64), reason });
export const openWork = fields({ staffId });
export const handOver = fields({ from: staffId, to: staffId, reason });
export const managedTypicals = fields({ state: oneOf('典型答复的状态', typicalStates), cursor, limit });
export const proposeTypical = fields({ matterId, question: line('问题', 100), answer: lines('答复', 3000) });
export const typical = fields({ typicalId, revision });
export const typicalReason = fields({ typicalId, revision, reason });

export function filledIn(form: readonly FormField[]): v.GenericSchema<unknown, FormValues> {
  const named = Object.fromEntries(form.map((field) => [field.name, schemaOf(field)]));
  return fields(named) as unknown as v.GenericSchema<unknown, FormValues>;
}

function schemaOf(field: FormField): v.GenericSchema {
  const schema = required(field);
  return field.required ? schema : v.optional(schema);
}

function required(field: FormField): v.GenericSchema {
  switch (field.type) {
    case 'line':
      return line(field.label, field.longest);
    case 'lines':
      return lines(field.label, field.longest);
    case 'choice':
      return oneOf(field.label, field.options.map(({ id }) => id));
    case 'choices':
      return choices(field.label, field.options.map(({ id }) => id));
    case 'day':
      return day(field.label);
    case 'number':
      return digits(field);
    case 'files':
      return files(field.label, field.most);
  }
}

/** In the order of the form, each once. */
function choices(label: string, options: string[]) {
  return v.pipe(
    v.array(oneOf(label, options), `请选择${label}`),
    v.minLength(1, `请选择${label}`),
    v.transform((chosen) => options.filter((option) => chosen.includes(option))),
  );
}

/** Kept as it is written. */
function digits({ label, least, most, unit }: Extract<FormField, { type: 'number' }>) {
  const fault = `${label}应为 ${least} 至 ${most} ${unit}的整数`;
  return v.pipe(v.string(`请填写${label}`), v.trim(), v.regex(/^\d{1,12}$/, fault), v.check((text) => Number(text) >= least && Number(text) <= most, fault), v.transform((text) => String(Number(text))));
}

/** Pictures and PDF in somebody's own folder; whose it is, is asked when they are taken. */
function files(label: string, most: number) {
  const lost = `${label}不正确，请重新上传`;
  return v.pipe(
    v.array(v.pipe(v.string(lost), v.maxLength(300, lost), v.regex(/^cloud:\/\/[\w.-]+\/proofs\/\w+\/[\w-]+\.(png|jpe?g|pdf)$/, lost)), `请上传${label}`),
    v.minLength(1, `请上传${label}`),
    v.maxLength(most, `${label}最多 ${most} 份`),
    v.transform((ids) => [...new Set(ids)]),
  );
}

export const search = fields({ words: searched });
