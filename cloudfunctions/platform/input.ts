import * as v from 'valibot';
import { isDay, isInstant } from 'shared/instants';
import { decode } from './cursor';
import { refuse } from './errors';

/** The first complaint is enough: one sentence that says what to change. */
export function parse<Input>(schema: v.GenericSchema<unknown, Input>, input: unknown): Input {
  if (Array.isArray(input)) refuse('invalid', unknownContent);
  const { success, output, issues } = v.safeParse(schema, input ?? {}, { abortEarly: true });
  return success ? output : refuse('invalid', issues[0].message);
}

const unknownContent = '提交的内容格式不正确，请更新小程序后再试';

/** Strict: a field that is not named here is refused, `__proto__` among them. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected, path }) => {
    const entry = expected === 'never' ? undefined : entries[String(path?.[0].key)];
    return entry ? complaintOf(entry) : unknownContent;
  });
}

/** What the field itself says when it is left out. */
function complaintOf(entry: v.ObjectEntries[string]): string {
  return v.safeParse(entry as v.GenericSchema, undefined).issues?.[0].message ?? unknownContent;
}

/** One line of text as a person types it. */
export function line(label: string, longest: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    v.maxLength(longest, `${label}最多 ${longest} 个字`),
    v.trim(),
    v.nonEmpty(`请填写${label}`),
    v.check((text) => isPlain(text), `${label}中有无法使用的字符，请删除后再试`),
  );
}

/** Several lines; line breaks are the only control characters allowed. */
export function lines(label: string, longest: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    v.maxLength(longest, `${label}最多 ${longest} 个字`),
    v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
    v.nonEmpty(`请填写${label}`),
    v.check((text) => isPlain(text.replace(/\n/g, '')), `${label}中有无法使用的字符，请删除后再试`),
  );
}

/** What somebody looks for. */
export const searched = line('搜索内容', 40);

/** What we made ourselves and get back: ids, codes. */
export function token(label: string, longest = 128) {
  return v.pipe(
    v.string(`缺少${label}，请返回后再试`),
    v.maxLength(longest, `${label}不正确，请返回后再试`),
    v.regex(/^[\w.~:=+/-]+$/, `${label}不正确，请返回后再试`),
  );
}

export function whole(label: string, least: number, most: number) {
  const sentence = `${label}应为 ${least} 到 ${most} 之间的整数`;
  return v.pipe(v.number(sentence), v.integer(sentence), v.minValue(least, sentence), v.maxValue(most, sentence));
}

export function oneOf<const Options extends readonly string[]>(label: string, options: Options) {
  return v.picklist(options, `请选择${label}`);
}

export function instant(label: string) {
  const sentence = `请选择正确的${label}`;
  return v.pipe(v.string(sentence), v.maxLength(29, sentence), v.check(isInstant, sentence));
}

/** A date that exists, `YYYY-MM-DD`. */
export function day(label: string) {
  const sentence = `请选择正确的${label}`;
  return v.pipe(v.string(sentence), v.maxLength(10, sentence), v.check(isDay, sentence));
}

const lostPlace = '列表位置不正确，请刷新后再试';
export const cursor = v.optional(
  v.pipe(v.string(lostPlace), v.maxLength(300, lostPlace), v.check((text) => decode(text) !== null, lostPlace)),
);
export const limit = v.optional(whole('每页条数', 1, 50), 20);
export const nothing = fields({});

/** No control characters, no half of a surrogate pair, nothing that turns the reading direction or cannot be seen. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.test(text);
}

/** As people copy it from the certificate, with gaps or dashes. */
export const certificateNumber = v.pipe(
  line('会员证书编号', 32),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^[0-9A-Za-z]{4,32}$/, '会员证书编号由数字和字母组成，请核对后再试'),
);
