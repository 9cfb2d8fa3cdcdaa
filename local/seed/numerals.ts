const digits = [...'〇一二三四五六七八九'];

/** 1204 → 一二〇四 */
export function digitByDigit(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)]).join('');
}
