import type { Page } from 'shared/contracts/answers';
import type { RosterActions, RosterDifference, RosterImport, RosterImportCard, SmallFile } from 'shared/contracts/roster';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { refuse } from '../platform/errors';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import type { ImportRecord } from './import';
import * as store from './store';
import { problemWorkbook, templateWorkbook } from './template';
import * as view from './view';

type Inputs = { [Name in keyof RosterActions]: RosterActions[Name]['input'] };

/** Outside the caller's associations it is as if there were none. */
export async function overseen(importId: string, actor: Staff): Promise<ImportRecord> {
  const record = await store.importRecord(importId);
  return record && oversees(actor.associationId, record.associationPath) ? record : refuse('missing', '没有找到这次导入');
}

export async function imports({ cursor, limit = 20 }: Inputs['imports'], { actor }: Call<Staff>): Promise<Page<RosterImportCard>> {
  const records = await store.importsOf(actor.associationId, cursor, limit + 1);
  return pageOf(records, limit, ({ _id, at }) => ({ at, id: _id }), view.card);
}

export async function one({ importId }: { importId: string }, { actor }: Call<Staff>): Promise<RosterImport> {
  return view.imported(await overseen(importId, actor), actor);
}

const differencesPerPage = 20;

/** A place in the list: the piece, and how many of its differences of this kind were shown. */
export async function differences({ importId, kind, cursor = '0.0' }: Inputs['differences'], { actor }: Call<Staff>): Promise<{ items: RosterDifference[]; next: string | null }> {
  const record = await overseen(importId, actor);
  const [first, shown] = cursor.split('.').map(Number) as [number, number];
  const pieces = record.found[kind].filter((piece) => piece >= first).sort((one, other) => one - other);
  const items: RosterDifference[] = [];
  for (const piece of pieces) {
    const found = (await store.stagedDifferences(importId, piece)).filter((each) => each.kind === kind);
    const from = piece === first ? shown : 0;
    const some = found.slice(from, from + differencesPerPage - items.length);
    items.push(...some.map(view.difference));
    if (from + some.length < found.length) return { items, next: `${piece}.${from + some.length}` };
    const after = pieces[pieces.indexOf(piece) + 1];
    if (items.length >= differencesPerPage) return { items, next: after === undefined ? null : `${after}.0` };
  }
  return { items, next: null };
}

export async function template(): Promise<SmallFile> {
  return { name: '会员名册模板.xlsx', base64: templateWorkbook().toString('base64') };
}

export async function problemFile({ importId }: { importId: string }, { actor }: Call<Staff>): Promise<SmallFile> {
  const record = await overseen(importId, actor);
  return { name: '名册问题清单.xlsx', base64: problemWorkbook(await store.problemsOf(record._id)).toString('base64') };
}

export async function todo(_: unknown, { actor }: Call<Staff>): Promise<{ confirming: number }> {
  return { confirming: await store.waitingFor(actor.openid, actor.associationId) };
}
