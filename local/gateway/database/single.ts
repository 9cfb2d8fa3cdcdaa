/** Inside a transaction each operation is on one document that is named by its `_id`. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import type { Body } from './operation';
import { parsed } from './request';
import { failed } from './transaction';

const BY_ID = new Set(['getDocument', 'modifyDocument', 'removeDocument']);

export function checkSingle(operation: string, body: Body): void {
  if (operation === 'insertDocument' && Array.isArray(body.data) && body.data.length === 1) return;
  const isById = BY_ID.has(operation) ? body.queryType === 'DOC' : operation === 'modifyAndReturnDoc';
  if (isById && targetOf(body, Date.now) !== undefined) return;
  throw failed(`a transaction allows operations on single documents only, not ${operation} by conditions or on several`);
}

/** The `_id` that an operation names; undefined for a new document that has none yet. */
export function targetOf(body: Body, now: () => number): unknown {
  const source = Array.isArray(body.data) ? body.data[0] : body.query;
  const value = typeof source === 'string' && source !== '' ? parsed(source, 'query', now) : undefined;
  return isPlain(value) && isValue(value._id) ? value._id : undefined;
}

function isValue(id: unknown): boolean {
  return id !== undefined && !(isPlain(id) && Object.keys(id as Document).some((key) => key.startsWith('$')));
}
