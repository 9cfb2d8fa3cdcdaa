import { collections } from '../../cloudfunctions/collections';
import type { Records } from './records';

/** Eleven digits standing by themselves, as a phone number of the mainland does, also behind +86 and in groups; ids and hashes hold digits among letters. */
const phoneNumber = /(?<![\w.-])(?:(?:\+|00)?86[\s-]?)?1[2-9]\d(?:[\s-]?\d{4}){2}(?![\w.-])/;
/** All certificate numbers of the tests and of the demo begin so. */
const certificateNumber = /(?<![\w.-])99\d{10}(?![\w.-])/;
const secrets = [['a phone number', phoneNumber], ['a certificate number', certificateNumber]] as const;

/** Whatever a test has done: nothing in the database and nothing in a log may hold such a number in clear. */
export async function leaks(database: Records, log: string[]): Promise<string[]> {
  const found = log.flatMap((line) => namedIn('the log', line));
  for (const name of Object.keys(collections)) {
    const text = JSON.stringify(await database.find(name));
    found.push(...namedIn(name, text));
  }
  return [...new Set(found)];
}

/** Where, and a few letters before it, but never the number itself. */
export function namedIn(place: string, text: string): string[] {
  return secrets.flatMap(([what, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${what} in ${place}, after ${text.slice(Math.max(0, at - 40), at).replace(/\d/g, '#')}`];
  });
}
