/** What an import takes: said by the page before anything is sent, held by the cloud. */
export const rosterLimits = {
  /** Bytes of the file, and of each of the pieces in which it travels. */
  file: 10 * 1024 * 1024,
  piece: 256 * 1024,
  /** Members in one file. */
  members: 120_000,
};

/** All are of the same size but the last, which may be shorter. */
export function piecesOf(size: number): number {
  return Math.max(1, Math.ceil(size / rosterLimits.piece));
}
