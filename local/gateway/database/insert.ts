/** database.insertDocument */
import { randomBytes } from 'node:crypto';
import { checkDocument } from './fields';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import type { Operation } from './operation';
import { invalid, parsed } from './request';

export const insert: Operation = (engine, shelf, body) => {
  const documents = listOf(body.data).map((source) => documentOf(source, engine.now));
  for (const document of documents) engine.records.insert(shelf, document);
  return { data: { insertedIds: documents.map(({ _id }) => _id) } };
};

/** The cloud's own ids are 32 hexadecimal digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

function listOf(data: unknown): string[] {
  const isList = Array.isArray(data) && data.length > 0 && data.every((item) => typeof item === 'string');
  if (!isList) throw invalid('data must be a list of EJSON texts');
  return data as string[];
}

function documentOf(source: string, now: () => number): Document {
  const value = parsed(source, 'data', now);
  if (!isPlain(value)) throw invalid('a document must be an object');
  const document = Object.hasOwn(value, '_id') ? value : { _id: newId(), ...value };
  checkDocument(document);
  return document;
}
