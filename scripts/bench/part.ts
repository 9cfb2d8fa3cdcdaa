/** One part of docs/benchmarks.md, measured by itself: `npm run bench -- NAME [sizes]`. */
export interface Part {
  title: string;
  /** How large, when nothing is said. */
  sizes?: number[];
  /** What stands under the title. */
  measure(root: string, sizes: number[]): Promise<string>;
}
