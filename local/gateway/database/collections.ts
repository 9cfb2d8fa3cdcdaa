/** Brings a file to the declared collections and indexes; database.addCollection. */
import type { Collection } from '../../../cloudfunctions/collections';
import type { Shelf } from './catalog';
import { sameIndex } from './catalog';
import { readStored } from './ejson';
import { CloudError } from './error';
import type { Body, Engine, Reply } from './operation';
import { text } from './request';

const PAGE = 1000;

/** Data of collections that are no longer declared stays, as it does in the cloud. */
export function declare(engine: Engine, collections: Record<string, Collection>): void {
  engine.commits.begin();
  for (const [name, { indexes }] of Object.entries(collections)) {
    const shelf = engine.catalog.get(name) ?? engine.catalog.addCollection(name);
    for (const lookup of shelf.lookups.filter((old) => !indexes.some((index) => index.name === old.name && sameIndex(old, index)))) {
      engine.catalog.dropLookup(shelf, lookup);
    }
    for (const index of indexes.filter(({ name: one }) => !shelf.lookups.some((lookup) => lookup.name === one))) {
      build(engine, shelf, engine.catalog.addLookup(shelf, index));
    }
  }
  engine.commits.flush();
}

export function addCollection(engine: Engine, body: Body): Reply {
  const name = text(body, 'collectionName');
  if (engine.catalog.get(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `collection ${name} already exists`);
  engine.commits.begin();
  engine.catalog.addCollection(name);
  return {};
}

function build(engine: Engine, shelf: Shelf, lookup: Shelf['lookups'][number]): void {
  let after = -1;
  for (;;) {
    const rows = engine.storage.natural(shelf.number, after, PAGE);
    for (const row of rows) engine.records.enter(shelf, lookup, row, readStored(row.text));
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]!.number;
  }
}
