import type { Collection } from '../../cloudfunctions/collections';

export const collections: Record<string, Collection> = {
  things: { rule: { read: false, write: false }, indexes: [{ name: 'round_n', fields: { round: 1, n: 1 } }] },
};
