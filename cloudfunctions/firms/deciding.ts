import type { Page } from 'shared/contracts/answers';
import type { FirmActions, FirmApplication, FirmApplicationDetail } from 'shared/contracts/firms';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf, logRead, type AuditEntry } from '../platform/audit';
import { memberEntry } from '../platform/directory';
import { refuse } from '../platform/errors';
import { addressOf } from '../platform/files';
import { actsStill } from '../platform/identity';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import type { ApplicationRecord } from './application';
import { finish } from './finishing';
import { noticeOf } from './notices';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof FirmActions]: FirmActions[Name]['input'] };

const letterSeconds = 300;

export async function waiting({ cursor, limit = 20 }: Inputs['waiting'], { actor }: Call<Staff>): Promise<Page<FirmApplication>> {
  const found = await store.asNamedToday(await store.applicationsWaiting(actor.associationId, cursor, limit + 1));
  return pageOf(found, limit, ({ _id, at }) => ({ at, id: _id }), view.application);
}

/** The log first: nobody sees a letter without its being written down. */
export async function application({ applicationId }: Inputs['application'], call: Call<Staff>): Promise<FirmApplicationDetail> {
  const record = await managedApplication(applicationId, call.actor);
  await logRead(entryAbout(record, 'firms.look', `查看担任${record.firmName}管理员的申请和授权书`, null, call));
  const [letterAddress, member, mandates] = await Promise.all([
    record.letter === null ? null : addressOf(record.letter, letterSeconds),
    record.memberId === null ? null : memberEntry(record.memberId),
    store.mandatesOf(record.firmId, 'active'),
  ]);
  const administrators = mandates.filter(({ capacity }) => capacity === 'administrator').map(({ name }) => name);
  return view.detail(record, { letterAddress, member, administrators });
}

export async function approve(input: Inputs['approve'], call: Call<Staff>): Promise<FirmApplication> {
  const before = await managedApplication(input.applicationId, call.actor);
  const own = await store.mandate(before.openid);
  if (own?.status === 'active' && own.firmId !== before.firmId) return refuse('conflict', `申请人目前代表${(await store.firm(own.firmId))?.name ?? own.firmName}，须先由该所结束授权`);
  const member = before.memberId === null ? null : await memberEntry(before.memberId);
  if (!actsStill(before, member)) return refuse('conflict', '名册显示申请人在另一家会计师事务所执业，或已转出、注销，不能代表这家事务所');
  const decided = await decide(before, input, 'approved', call);
  if (decided.unfinishedSince !== null) await finish(decided, byStaff(call.actor, permissions.approve.who), call.now);
  return view.application(decided);
}

export async function reject(input: Inputs['reject'], call: Call<Staff>): Promise<FirmApplication> {
  const before = await managedApplication(input.applicationId, call.actor);
  return view.application(await decide(before, input, 'rejected', call));
}

/** Decided just so before is no mistake: the first call's answer may have been lost. */
async function decide(before: ApplicationRecord, { revision, reason }: Inputs['approve'], state: 'approved' | 'rejected', call: Call<Staff>): Promise<ApplicationRecord> {
  if (before.openid === call.actor.openid) return refuse('conflict', '不能审核自己的申请，请由其他工作人员审核');
  if (before.state === state && before.reason === reason) return before;
  if (before.state !== 'pending' || before.revision !== revision) return refuse('conflict', '申请已有变化，请刷新后再看');
  const outcome = state === 'approved' ? '通过' : '不予通过';
  const entry = entryAbout(before, `firms.${state}`, `${outcome}${before.applicantName}担任${before.firmName}管理员的申请`, reason, call);
  const changes = { state, reason, decidedAt: call.now, unfinishedSince: state === 'approved' ? call.now : null };
  if (!(await store.changeApplication(before, changes, entry))) return refuse('conflict', '申请已有变化，请刷新后再看');
  const after = { ...before, ...changes, revision: revision + 1 };
  await afterwards('audit', () => store.log.applications(before._id, entry));
  await afterwards('tell', () => handOver([noticeOf(after, call.now)]));
  return after;
}

async function managedApplication(id: string, actor: Staff): Promise<ApplicationRecord> {
  const found = await store.application(id);
  if (!found || !oversees(actor.associationId, found.associationPath)) return refuse('missing', '没有找到这份申请');
  return (await store.asNamedToday([found]))[0]!;
}

function entryAbout({ _id, associationPath, memberId }: ApplicationRecord, action: AuditEntry['action'], summary: string, reason: string | null, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.approve.who), associationPath, action, subject: { kind: 'firm application', id: _id, memberId }, summary, reason });
}
