import type { Block } from '../../shared/contracts/article-body';

/** In the place of so many blocks, none when something is added. */
export function replaced(body: Block[], at: number, count: number, blocks: Block[]): Block[] {
  return [...body.slice(0, at), ...blocks, ...body.slice(at + count)];
}

/** One place up or down; at the end of the text it stays. */
export function moved(body: Block[], at: number, by: -1 | 1): Block[] {
  const [one, other] = [body[at], body[at + by]];
  if (!one || !other) return body;
  return body.map((block, index) => (index === at ? other : index === at + by ? one : block));
}
