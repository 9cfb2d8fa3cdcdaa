import type { FieldKind } from 'shared/templates';

/**
 * WeChat refuses a whole push for one wrong value (47003). Whatever comes in, what goes out is valid:
 * never too long, never empty, never half a character. Null: there is no honest value, so no push.
 */
export const fit: Record<FieldKind, (text: string) => string | null> = {
  thing: (text) => shortened(visible(text), 20) || '无',
  phrase: (text) => shortened(visible(text).replace(/[^\p{Script=Han}]/gu, ''), 5, '') || '已更新',
  name: (text) => fitName(visible(text)) || '会员',
  time: fitTime,
  character_string: (text) => shortened(text.replace(/[^\x21-\x7E]/g, ''), 32, '') || '-',
};

/** 10 Chinese characters or 20 letters; a mixed name counts by its Chinese ones. */
function fitName(text: string): string {
  const letters = text.replace(/[^\p{Script=Han}A-Za-z· ]/gu, '').trim();
  return shortened(letters, /^[A-Za-z ]*$/.test(letters) ? 20 : 10, '');
}

/** `2026年11月21日 09:00`. */
function fitTime(instant: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(instant);
  return parts && `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日 ${parts[4]}`;
}

/** One line without what cannot be printed. */
function visible(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}]/gu, '')
    .trim();
}

/** Counted as WeChat's examples count, in UTF-16 units, and cut between whole characters. */
function shortened(text: string, longest: number, mark = '…'): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > longest - mark.length) break;
    kept += character;
  }
  return kept.trimEnd() + mark;
}
