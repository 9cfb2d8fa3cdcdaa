import type { Page } from 'shared/contracts/answers';
import type { AuditActions, AuditDetail, AuditFilter, AuditItem, AuditLook } from 'shared/contracts/audit';
import type { AssociationName } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Member, Staff } from '../platform/actor';
import { associationsWithin } from '../platform/associations';
import { memberByCertificate } from '../platform/directory';
import { refuse } from '../platform/errors';
import { lookupKeyFrom } from '../platform/keys';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { certificateHash } from '../platform/phones';
import { inclusionIn, type StoredEntry } from '../platform/sealed-entry';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof AuditActions]: AuditActions[Name]['input'] };

const position = ({ _id, at }: StoredEntry) => ({ at, id: _id });

export async function list({ cursor, limit = 20, ...filter }: Inputs['list'], { actor }: Call<Staff>): Promise<Page<AuditItem>> {
  const found = await store.entriesIn(actor.associationId, await asked(filter), { cursor, limit: limit + 1 });
  return pageOf(found, limit, position, view.item);
}

export async function detail({ entryId }: Inputs['detail'], { actor }: Call<Staff>): Promise<AuditDetail> {
  const entry = await store.entry(entryId);
  if (!entry || !oversees(actor.associationId, entry.associationPath)) return refuse('missing', '没有找到这条记录');
  const batch = entry.batch === null ? null : await store.batch(entry.batch);
  return view.detail(entry, batch && inclusionIn(batch, entry));
}

/** A number that nobody has finds what a member without entries finds: nothing. */
export async function asked({ certificateNumber, ...filter }: AuditFilter): Promise<store.EntryFilter> {
  if (certificateNumber === undefined) return filter;
  const member = await memberByCertificate(certificateHash(certificateNumber, lookupKeyFrom(process.env)));
  return { ...filter, memberId: member?.memberId ?? 'nobody' };
}

export async function associations(_: unknown, { actor }: Call<Staff>): Promise<AssociationName[]> {
  const within = await associationsWithin(actor.associationId);
  return within.sort((one, other) => one.associationPath.length - other.associationPath.length).map(({ _id, name }) => ({ id: _id, name }));
}

export async function mine({ cursor, limit = 20 }: Inputs['mine'], { actor }: Call<Member>): Promise<Page<AuditLook>> {
  const found = await store.looksAt(actor.memberId, { cursor, limit: limit + 1 });
  return pageOf(found, limit, position, view.look);
}
