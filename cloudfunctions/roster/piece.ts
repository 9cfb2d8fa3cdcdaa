/**
 * An import is worked through in pieces of the space of keyed hashes: these are spread evenly, so each piece holds
 * about as many members of the file as any other, and about as many of the roster.
 */
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const prefixes = alphabet.length ** 2;
/** After every hash. */
const end = '~';

export const membersPerPiece = 250;

export function pieceCount(members: number): number {
  return Math.min(prefixes, Math.max(1, Math.ceil(members / membersPerPiece)));
}

export function pieceOf(hash: string, count: number): number {
  const prefix = alphabet.indexOf(hash[0]!) * alphabet.length + alphabet.indexOf(hash[1]!);
  return Math.floor((prefix * count) / prefixes);
}

/** The hashes of a piece as text: from the first up to, and without, the second. */
export function rangeOf(piece: number, count: number): { from: string; until: string } {
  return { from: startOf(piece, count), until: piece + 1 < count ? startOf(piece + 1, count) : end };
}

function startOf(piece: number, count: number): string {
  if (piece === 0) return '';
  const prefix = Math.ceil((piece * prefixes) / count);
  return alphabet[Math.floor(prefix / alphabet.length)]! + alphabet[prefix % alphabet.length]!;
}
