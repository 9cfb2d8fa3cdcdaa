/** The word for the log: `ok`, or the code of the refusal that the function answered. */
export function answerCode(value: string): string {
  const refused = /^\{"ok":false,"refusal":\{"code":"([a-z]+)"/.exec(value);
  return refused?.[1] ?? 'ok';
}
