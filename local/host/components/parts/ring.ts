/**
 * Where the pages of a circular swiper stand on an endless strip while it moves from one place to the next:
 * each page once, so that the window finds a page at every place it passes, and its neighbour where there is one to spare.
 */
export function ring(count: number, from: number, to: number): number[] {
  const neighbour = Math.abs(to - from) < count - 1 ? 1 : 0;
  const first = to >= from ? from - neighbour : from + neighbour - count + 1;
  return Array.from({ length: count }, (_, index) => first + modulo(index - first, count));
}

export const modulo = (value: number, count: number) => ((value % count) + count) % count;
