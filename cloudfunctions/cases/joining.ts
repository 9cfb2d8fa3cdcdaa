import type { Instant } from 'shared/contracts/answers';
import { bySystem } from '../platform/audit';
import { afterwards } from '../platform/log';
import type { CaseRecord, Link } from './case';
import { entryAbout, factBySystem } from './entries';
import { mirrored } from './link';
import { goOn } from './refiling';
import * as store from './store';

/** Tells the other cases of this one; a duty does it again when this is cut off, and nothing is told twice. */
export async function join(caseId: string, now: Instant): Promise<void> {
  const record = await store.one(caseId);
  if (!record || record.unjoinedSince === null) return;
  for (const link of record.links) await tellOther(record, link);
  for (const link of record.severed) await tellSevered(record, link);
  if (await goOn(record, now)) await store.joined(record);
}

async function tellOther(record: CaseRecord, link: Link): Promise<void> {
  const other = await store.one(link.id);
  if (!other) return;
  const { said, ...back } = mirrored(record, link);
  await store.mirror(other._id, back, { ...factBySystem(link.at, said), inner: back.kind === 'related' }, entryAbout(other, 'cases.join', said, null, bySystem, link.at));
}

async function tellSevered(record: CaseRecord, link: Link): Promise<void> {
  const other = await store.one(link.id);
  const { key } = mirrored(record, link);
  const back = other?.links.find((each) => each.key === key);
  if (!other || !back) return;
  const said = `解除关联：${record.number ?? '正在取号'}`;
  await store.unmirror(other._id, back, { ...factBySystem(link.at, said), inner: true }, entryAbout(other, 'cases.join', said, null, bySystem, link.at));
}

/** What a crash has left; true when nothing is left over. */
export async function joinAll(before: Instant, now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const { _id } of await store.unjoined(before)) done.push(await afterwards(`join case ${_id}`, () => join(_id, now)));
  return !done.includes(false);
}
