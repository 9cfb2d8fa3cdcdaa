import type { SignupRecord } from '../../cloudfunctions/events/signup';
import { entryOf, recordOf, type AuditBy, type AuditRecord } from '../../cloudfunctions/platform/audit-entry';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import { associations } from './associations';

const day = 24 * 60 * 60 * 1000;
const shown = 60;

const { province } = associations;
const by: AuditBy = { openid: 'demo-staff-province', name: '省协会工作人员', role: 'approver', associationId: province.id, associationName: province.name };

/** What staff have decided last, and who has looked at the demo member. */
export function audit(signups: SignupRecord[], memberId: string, now: Instant): AuditRecord[] {
  const decided = signups.filter(({ state, facts }) => facts.length > 1 && (state === 'approved' || state === 'rejected'));
  const latest = decided.sort((one, other) => other.facts[1]!.at.localeCompare(one.facts[1]!.at)).slice(0, shown);
  return [...latest.map(decision), ...looks(memberId, now)];
}

function decision({ _id, memberId, memberName, state, reason, facts, terms, associationPath }: SignupRecord): AuditRecord {
  const [action, deed] = state === 'approved' ? (['events.approve', '通过了报名'] as const) : (['events.reject', '未通过报名'] as const);
  const summary = `${deed}：${memberName}，活动「${terms.title}」`;
  const entry = entryOf({ at: facts[1]!.at, by, associationPath: associationPath ?? [], action, subject: { kind: 'signup', id: _id, memberId }, summary, reason });
  return recordOf(entry, 'events', derivedId('nonce', entry._id));
}

function looks(memberId: string, now: Instant): AuditRecord[] {
  const seen = [['查看了会员的手机号', '核对参会名单'], ['查看了会员的证书编号', '会员来电咨询转会手续']] as const;
  return seen.map(([summary, reason], index) => {
    const subject = { kind: 'member', id: memberId, memberId };
    const entry = entryOf({ at: plus(now, -(index * 3 + 1) * day), by: { ...by, role: 'contact' }, associationPath: associations.cityA.path, action: 'members.reveal', subject, summary, reason });
    return recordOf({ ...entry, _id: `audit000${index + 1}` }, 'read', derivedId('nonce', entry._id));
  });
}
