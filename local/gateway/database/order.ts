/** Sorting as MongoDB sorts: an array by its smallest element ascending, by its largest descending. */
import type { Document } from './ejson';
import { CloudError } from './error';
import { invert } from './keys';
import { indexKeys } from './paths';

export type Order = [field: string, direction: 1 | -1][];

export function orderFrom(fields: Document): Order {
  return Object.entries(fields).map(([field, direction]) => {
    if (direction === 1 || direction === -1) return [field, direction];
    throw new CloudError('DATABASE_REQUEST_FAILED', `the order of ${field} must be 1 or -1`);
  });
}

export function sortKey(document: Document, order: Order): Buffer {
  return Buffer.concat(order.map(([field, direction]) => component(document, field, direction)));
}

/** Sorts stably by keys that are made once per document. */
export function sorted<T>(items: T[], order: Order, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({ item, key: sortKey(documentOf(item), order) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item);
}

function component(document: Document, field: string, direction: 1 | -1): Buffer {
  const keys = indexKeys(document, field).keys.sort(Buffer.compare);
  return direction === 1 ? keys[0]! : invert(keys[keys.length - 1]!);
}
