import type { Kind } from './kind';
import { opinion } from './kinds/opinion';

/** Every service that works by a declaration: a further one is a file and a line here. */
export const kinds: readonly Kind[] = [opinion];

export function kindOf(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}
