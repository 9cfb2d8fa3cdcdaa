/** Where a tag that nobody knows is written, for the end of a sentence. */
export function placesOf(tag: string): string {
  const places = miniProgram.config.strangers[tag];
  return places ? ` (${places.join(', ')})` : '';
}
