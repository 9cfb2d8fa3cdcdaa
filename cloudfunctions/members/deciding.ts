import type { ApplicationDetail, MemberActions } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { approved, rejected, type ApplicationRecord, type Decision } from './application';
import { circumstancesOf, decidedApplication, managedApplication } from './browsing';
import { summaryOf } from './entries';
import { finish } from './finishing';
import { permissions } from './permissions';
import { endsFrozen, mayApprove, mayDecide, type Circumstances } from './policy';
import * as store from './store';

type Inputs = { [Name in keyof MemberActions]: MemberActions[Name]['input'] };

/** Approving what is approved is no mistake: the first call's answer may have been lost. */
export async function approve({ applicationId, endOther, reason }: Inputs['approve'], call: Call<Staff>): Promise<ApplicationDetail> {
  const found = await managedApplication(applicationId, call.actor);
  if (found.state === 'approved') return decidedApplication(applicationId, call);
  const circumstances = await circumstancesOf(found, call.now);
  const may = mayApprove(found, circumstances, call.actor);
  if (!may.allowed) refuse('conflict', may.reason);
  const { _id, ends } = endOf(found, circumstances, endOther);
  const also = (ends ? '，并结束了这位会员原来的绑定' : '') + (endsFrozen(found, circumstances) ? '，并结束了申请人已冻结的会员身份的绑定' : '');
  return decide(found, approved(call.actor.name, call.now, ends, reason), summaryOf(found, '通过了') + also, _id, call);
}

/** Never by the way: the older binding ends because staff say so. */
function endOf({ openid }: ApplicationRecord, { registered, boundTo }: Circumstances, endOther: boolean) {
  const other = boundTo && boundTo.openid !== openid ? boundTo : null;
  if (other && !endOther) refuse('conflict', '这位会员已绑定另一个微信号，请核对后选择结束原来的绑定');
  return { _id: registered?.memberId ?? null, ends: other };
}

export async function reject({ applicationId, reason }: Inputs['reject'], call: Call<Staff>): Promise<ApplicationDetail> {
  const found = await managedApplication(applicationId, call.actor);
  if (found.state === 'rejected' && found.reason === reason) return decidedApplication(applicationId, call);
  const may = mayDecide(found, call.actor);
  if (!may.allowed) refuse('conflict', may.reason);
  return decide(found, rejected(call.actor.name, call.now, reason), summaryOf(found, '未通过'), found.memberId, call);
}

async function decide(found: ApplicationRecord, decision: Decision, summary: string, memberId: string | null, call: Call<Staff>): Promise<ApplicationDetail> {
  const entry = entryOfDecision(found, decision, summary, memberId, call.actor);
  if (!(await store.decideApplication(found._id, decision, entry))) refuse('conflict', '这份申请刚刚有变化，请刷新后再试');
  await afterwards('decide', () => finish({ ...found, ...decision }, call.now));
  await afterwards('audit', () => store.handOver(found._id, entry));
  return decidedApplication(found._id, call);
}

function entryOfDecision(found: ApplicationRecord, { state, decidedAt, reason }: Decision, summary: string, memberId: string | null, actor: Staff): AuditEntry {
  return entryOf({
    at: decidedAt,
    by: byStaff(actor, permissions.approve.who),
    associationPath: found.associationPath,
    action: state === 'approved' ? 'members.approve' : 'members.reject',
    subject: { kind: 'application', id: found._id, memberId },
    summary,
    reason,
  });
}
