import type { FieldKind } from '../../miniprogram/shared/templates';

/** WeChat's own limits on the values of a subscription message. */
const limits: Record<FieldKind, RegExp> = {
  thing: /^[^\n\r]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^([\p{Script=Han}·]{1,10}|[A-Za-z ]{1,20}|[\p{Script=Han}A-Za-z ·]{1,10})$/u,
  character_string: /^[!-~]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})?( ?\d{1,2}:\d{2}(:\d{2})?)?([~～-](\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2})?$/,
};

export function isAcceptable(kind: FieldKind, value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && limits[kind].test(value);
}
