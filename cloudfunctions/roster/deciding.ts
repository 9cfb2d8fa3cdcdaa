import type { RosterImport } from 'shared/contracts/roster';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { within } from '../platform/clock';
import { refuse } from '../platform/errors';
import { pointer } from '../platform/generations';
import { afterwards } from '../platform/log';
import { overseen } from './browsing';
import { basisOf } from './comparing';
import { appliedCount, isOn, type ImportRecord } from './import';
import { permissions } from './permissions';
import { mayAbandon, mayCommit, mayConfirm, needsSecond } from './policy';
import * as store from './store';
import * as view from './view';
import { work } from './working';

/** So long the function works for a page that asks; then the page sees how far it has come, and asks again. */
const stretch = 4_000;

export async function continued({ importId }: { importId: string }, { actor, now }: Call<Staff>): Promise<RosterImport> {
  const record = await overseen(importId, actor);
  if (record.state === 'receiving') await startReading(record, now);
  return view.imported((await work(importId, now, within(stretch)))!, actor);
}

async function startReading({ _id, filePieces }: ImportRecord, now: string): Promise<void> {
  if ((await store.filePieces(_id)) < filePieces) refuse('conflict', '文件还没有传完，请重新选择同一个文件继续上传');
  await store.received(_id, now);
}

export async function commit({ importId, reason }: { importId: string; reason: string }, { actor, now }: Call<Staff>): Promise<RosterImport> {
  const record = await overseen(importId, actor);
  const permission = mayCommit(record);
  if (!permission.allowed) refuse('conflict', permission.reason);
  const current = basisOf(await pointer());
  if (!isOn(record.basis, current)) {
    await store.compareAnew(importId, 'ready', current, now);
    return refuse('conflict', '比对之后名册又有变化，正在重新比对，请稍后再看');
  }
  const entry = fact(record, actor, 'commit', now, `使${record.associationName}的会员名册生效，${changesOf(record)}${needsSecond(record) ? '，待第二人确认' : ''}`, reason);
  const saved = await store.committed(record, needsSecond(record) ? 'confirming' : 'applying', { openid: actor.openid, name: actor.name }, entry);
  if (!saved) refuse('conflict', '这次导入刚刚有变化，请刷新后再试');
  return answered(importId, actor, entry);
}

export async function confirm({ importId }: { importId: string }, { actor, now }: Call<Staff>): Promise<RosterImport> {
  const record = await overseen(importId, actor);
  const permission = mayConfirm(record, actor);
  if (!permission.allowed) refuse(record.state === 'confirming' ? 'forbidden' : 'conflict', permission.reason);
  const current = basisOf(await pointer());
  if (!isOn(record.basis, current)) {
    await store.compareAnew(importId, 'confirming', current, now);
    return refuse('conflict', '比对之后名册又有变化，正在重新比对，须由发起人再次确认');
  }
  const entry = fact(record, actor, 'confirm', now, `作为第二人确认${record.associationName}的会员名册生效，${changesOf(record)}`);
  if (!(await store.confirmed(record, { openid: actor.openid, name: actor.name }, entry))) refuse('conflict', '这次导入刚刚有变化，请刷新后再试');
  return answered(importId, actor, entry);
}

export async function abandon({ importId }: { importId: string }, { actor, now }: Call<Staff>): Promise<RosterImport> {
  const record = await overseen(importId, actor);
  const permission = mayAbandon(record);
  if (!permission.allowed) refuse('conflict', permission.reason);
  const entry = fact(record, actor, 'abandon', now, `放弃${record.associationName}的一次名册导入`);
  if (!(await store.abandon(record, entry))) refuse('conflict', '这次导入刚刚有变化，请刷新后再试');
  return answered(importId, actor, entry);
}

async function answered(importId: string, actor: Staff, entry: AuditEntry): Promise<RosterImport> {
  await afterwards(entry.action, () => store.handOver(importId, entry));
  return view.imported((await store.importRecord(importId))!, actor);
}

function fact({ _id, associationPath }: ImportRecord, actor: Staff, name: 'commit' | 'confirm' | 'abandon', at: string, summary: string, reason: string | null = null): AuditEntry {
  const subject = { kind: 'roster-import', id: _id, memberId: null };
  return entryOf({ at, by: byStaff(actor, permissions[name].who), associationPath, action: `roster.${name}`, subject, summary, reason });
}

function changesOf(record: ImportRecord): string {
  const { new: added, changed, moved, left } = record.differences;
  return `共 ${appliedCount(record)} 项变化（新增 ${added}、变更 ${changed}、转所转会 ${moved}、转出注销 ${left}）`;
}
