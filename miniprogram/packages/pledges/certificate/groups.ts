/** A digest in lines of four times four characters, so that it can be read aloud and compared. */
export function groupsOf(hash: string): string[] {
  const groups = hash.match(/.{1,4}/g) ?? [];
  return groups.flatMap((_group, at) => (at % 4 ? [] : [groups.slice(at, at + 4).join(' ')]));
}
