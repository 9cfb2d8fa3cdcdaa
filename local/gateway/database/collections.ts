/** Brings a file to the declared collections and indexes; database.addCollection. */
import type { Collection, Index } from '../../../cloudfunctions/collections';
import type { Lookup, Shelf } from './catalog';
import { sameIndex } from './catalog';
import { readStored } from './ejson';
import { CloudError } from './error';
import type { Body, Engine, Reply } from './operation';
import { text } from './request';

const PAGE = 1000;

/** Data of collections that are no longer declared stays, as it does in the cloud. */
export function declare(engine: Engine, collections: Record<string, Collection>): void {
  engine.commits.begin();
  try {
    for (const [name, { indexes }] of Object.entries(collections)) {
      const shelf = engine.catalog.get(name) ?? engine.catalog.addCollection(name);
      dropOthers(engine, shelf, indexes);
      buildMissing(engine, shelf, indexes);
    }
  } catch (error) {
    engine.commits.abandon(error as Error);
    throw error;
  }
  engine.commits.flush();
}

function dropOthers(engine: Engine, shelf: Shelf, indexes: Index[]): void {
  const isDeclared = (lookup: Lookup): boolean => indexes.some((index) => index.name === lookup.name && sameIndex(lookup, index));
  for (const lookup of shelf.lookups.filter((one) => !isDeclared(one))) engine.catalog.dropLookup(shelf, lookup);
}

function buildMissing(engine: Engine, shelf: Shelf, indexes: Index[]): void {
  for (const index of indexes.filter(({ name }) => !shelf.lookups.some((lookup) => lookup.name === name))) {
    build(engine, shelf, engine.catalog.addLookup(shelf, index));
  }
}

export function addCollection(engine: Engine, body: Body): Reply {
  const name = text(body, 'collectionName');
  if (engine.catalog.get(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `collection ${name} already exists`);
  engine.commits.begin();
  engine.catalog.addCollection(name);
  return {};
}

function build(engine: Engine, shelf: Shelf, lookup: Lookup): void {
  let after = -1;
  for (;;) {
    const rows = engine.storage.natural(shelf.number, after, PAGE);
    for (const row of rows) engine.records.enter(shelf, lookup, row, readStored(row.text));
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]!.number;
  }
}
