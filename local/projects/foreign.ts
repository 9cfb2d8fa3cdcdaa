import type { Collection } from '../../cloudfunctions/collections';
import type { Person } from '../gateway/people';
import type { ForeignFolders } from '../options';
import { foldersOf } from './folders';
import type { Project } from './project';

/** A mini-program of others: its files as they lie, an empty cloud as WeChat opens one, and two people without a role. */
export function foreignProject(given: ForeignFolders, dataDir: string): Project {
  const { collections } = given;
  const folders = foldersOf(given, dataDir);
  return {
    ...folders,
    sources: Object.values(folders),
    rebuild: () => Promise.resolve(),
    console: { collections: Object.fromEntries(collections.map((name) => [name, bare])), storageRule, messagePush: {}, templates: [], secrets: [] },
    demo: { first: 'First run: an empty cloud and two people.', again: 'The cloud is empty again.', fill: (cloud) => begin(cloud) },
  };
}

/** A collection made by hand in the console has no index besides `_id`. */
const bare: Collection = { rule: { read: false, write: false }, indexes: [] };

/** What WeChat sets for the files of a new environment. */
const storageRule = { read: true, write: 'resource.openid == auth.openid' };

const people: Person[] = [
  { openid: 'person-one', label: '用户甲', note: '没有任何特殊身份', phone: '12000000001' },
  { openid: 'person-two', label: '用户乙', note: '没有任何特殊身份', phone: '12000000002' },
];

function begin(cloud: { reset(): void; people: { add(...people: Person[]): void } }): Promise<void> {
  cloud.reset();
  cloud.people.add(...people);
  return Promise.resolve();
}
