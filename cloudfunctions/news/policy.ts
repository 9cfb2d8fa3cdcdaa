import type { Permission } from 'shared/contracts/events';
import type { StaffRole } from 'shared/contracts/roles';
import { handsIn, isReady, type FactType, type Manuscript, type Step } from './manuscript';
import { permissions } from './permissions';

export interface Clerk {
  openid: string;
  associationId: string;
  roles: readonly StaffRole[];
}

/** Of every step that staff take: the action whose row of the table says who may. */
const actionOf = { save: 'save', discard: 'discard', submit: 'submit', approve: 'approve', sendBack: 'sendBack', sign: 'sign', withdraw: 'withdraw', amend: 'amend', pin: 'setPin' } as const;
export type StaffStep = keyof typeof actionOf;

const yes: Permission = { allowed: true };
const no = (reason: string): Permission => ({ allowed: false, reason });

const unready: Record<Step, string> = {
  save: '已提交的文章不能再改，需要修改请先退回',
  discard: '只有起草中的文章可以放弃',
  submit: '这篇文章已经提交',
  approve: '这篇文章不在等待审核',
  sendBack: '这篇文章不在审核、签发或等待发布',
  sign: '这篇文章不在等待签发',
  publish: '这篇文章不在等待发布',
  withdraw: '没有发布的文章不需要撤回',
  amend: '只有已发布或已撤回的文章可以修订',
  pin: '只有已发布的文章可以置顶',
};

const writing: FactType[] = ['Begun', 'Saved', 'Submitted'];

/** Two persons at least: nobody lets out what they wrote (C 25, J 20). */
export function may(step: StaffStep, manuscript: Manuscript, { openid, associationId, roles }: Clerk): Permission {
  if (manuscript.associationId !== associationId) return no(`由${manuscript.associationName}办理`);
  if (!roles.some((role) => (permissions[actionOf[step]].who as readonly StaffRole[]).includes(role))) return no('您的岗位没有这项权限');
  if (!isReady(manuscript, step)) return no(unready[step]);
  const wrote = handsIn(manuscript, writing).has(openid);
  if (step === 'approve' && wrote) return no('起草的人不能审核，请由另一位同事审核');
  if (step === 'sign' && wrote) return no('起草的人不能签发，请由另一位同事签发');
  return yes;
}

/** A member reads as a member under any binding, everybody else as who they are in WeChat. */
export function readersOf(openid: string, memberId: string | null): string[] {
  return [...(memberId === null ? [] : [`member_${memberId}`]), `person_${openid}`];
}

/** How long it is asked for: the platform's own rule (本平台约定), no article lays it down. */
export const mustReadDays = 180;

/** Of an article as its reader finds it. */
export function mayConfirm({ mustRead, withdrawn }: { mustRead: boolean; withdrawn: object | null }): Permission {
  if (withdrawn) return no('这篇文章已撤回，不需要确认');
  return mustRead ? yes : no('这篇文章不需要确认');
}

/** Reminders are for what must be read and can be read now. */
export function mayRemind({ content, state, associationId }: Manuscript, clerk: Clerk): Permission {
  if (associationId !== clerk.associationId || !clerk.roles.some((role) => (permissions.remind.who as readonly StaffRole[]).includes(role))) return no('您的岗位没有这项权限');
  if (!content.mustRead) return no('只有必读文章可以提醒');
  return state === 'published' ? yes : no('文章发布以后才可以提醒');
}
