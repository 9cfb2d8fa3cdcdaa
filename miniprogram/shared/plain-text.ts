/** Control characters, what turns the reading direction, and what takes no place on the screen. */
const unseen = [
  '\\u0000-\\u001f\\u007f-\\u009f', // control characters
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u2065\\u3164\\ufe00-\\ufe0e\\ufeff\\uffa0', // no width
  '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f', // reading direction
  '\\u2028\\u2029', // line and paragraph
  '\\ufff0-\\uffff', // stands for what a text cannot hold
];
const hidden = new RegExp(unseen.map((range) => `[${range}]`).join('|'), 'g');
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
const half = /[\ud800-\udfff]/g;

/** A line that says all that is in it. */
export function isPlain(text: string): boolean {
  return text.search(hidden) < 0 && text.replace(pair, '').search(half) < 0;
}

/** The same without what cannot be seen. */
export function plainly(text: string): string {
  return text.replace(hidden, '').replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ''));
}

/** Letters, figures or Chinese characters: marks and pictures alone are no words. */
export function hasWords(text: string): boolean {
  return /[0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]|[\ud840-\ud88d][\udc00-\udfff]/.test(text);
}
