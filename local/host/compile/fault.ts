/** What the author of a page did wrong, with the place to mend. */
export class CompileFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`${file}:${line} ${reason}`);
    this.name = 'CompileFault';
  }
}
