import type { Permission } from 'shared/contracts/events';
import type { FirmScope, Person } from 'shared/contracts/roles';
import type { Kind, OptionalStep } from './kind';
import { isReady, type Matter, type Step } from './matter';

/** Of the caller, as far as matters go. */
export interface Reader {
  openid: string;
  /** The owners that the caller stands for: oneself, and the firm. */
  owners: readonly string[];
}

export interface Clerk {
  openid: string;
  associationId: string;
}

interface Mandated {
  firmId: string;
  capacity: 'administrator' | 'delegate';
  scopes: readonly FirmScope[];
}

const yes: Permission = { allowed: true };
const no = (reason: string): Permission => ({ allowed: false, reason });

export const memberOwner = (memberId: string) => `member_${memberId}`;
export const personOwner = (openid: string) => `person_${openid}`;
export const firmOwner = (firmId: string) => `firm_${firmId}`;

export function mayActFor(mandate: Mandated | null): boolean {
  return mandate !== null && (mandate.capacity === 'administrator' || mandate.scopes.includes('cases'));
}

/** Whose matters the caller may read and go on with; a frozen member's stay the member's. */
export function ownersOf(openid: string, member: { memberId: string } | null, mandate: Mandated | null): string[] {
  const firm = mandate && mayActFor(mandate) ? [firmOwner(mandate.firmId)] : [];
  return [member ? memberOwner(member.memberId) : personOwner(openid), ...firm];
}

export function mayFile({ filers, name }: Kind, persons: readonly Person[]): Permission {
  if (persons.some((person) => filers.includes(person))) return yes;
  if (persons.includes('frozen')) return no('您的会员身份已冻结，请联系所属协会');
  return no(filers.includes('member') ? '请先绑定会员身份' : `您的身份不能提交“${name}”`);
}

export function mayFileForFirm({ forFirms, name }: Kind, mandate: Mandated | null): Permission {
  if (!forFirms) return no(`“${name}”不由单位会员提交`);
  return mayActFor(mandate) ? yes : no('只有单位会员的管理员或获授权的经办人可以代表单位提交');
}

/** The association that handles it, and those that handed it on: nobody above or beside. */
export function maySee({ associationId }: Clerk, matter: Matter): boolean {
  return matter.associationId === associationId || matter.referredFrom.includes(associationId);
}

export function isOwner({ owners }: Reader, { owner }: Matter): boolean {
  return owners.includes(owner);
}

const optional: Partial<Record<Step, OptionalStep>> = { ask: 'ask', answer: 'ask', rate: 'rate', refer: 'refer', withdraw: 'withdraw' };

const unready: Record<Step, string> = {
  assign: '这件事项已经答复或结束，不能再分派',
  ask: '现在不能请会员补充：先受理，已经提出的问题等会员回答',
  answer: '协会没有等待您补充的问题',
  reply: '请先受理，再答复；已经答复的不能再答复',
  rate: '协会答复后才可以评价，评价只有一次',
  expire: '还没有答复',
  refer: '这件事项已经答复或结束，不能再转交',
  withdraw: '已经答复或结束的事项不能撤回',
};

/** Whether the kind uses the step, and the state is one that it leaves. */
export function mayTake(step: Step, matter: Matter, kind: Kind): Permission {
  const named = optional[step];
  if (named && !kind.steps.includes(named)) return no(`“${kind.name}”没有这个步骤`);
  return isReady(matter, step) ? yes : no(unready[step]);
}

/** Of staff: only where it lies now, and never with one's own matter. */
export function mayHandle(step: Step, matter: Matter, kind: Kind, clerk: Clerk): Permission {
  if (matter.associationId !== clerk.associationId) return no(`这件事项已转交${matter.associationName}办理`);
  if (matter.filer.openid === clerk.openid) return no('这是您自己提交的事项，请由其他同事办理');
  if (step !== 'assign' && step !== 'refer' && matter.officer !== null && matter.officer.openid !== clerk.openid) return no(`由${matter.officer.name}经办，请先转给自己`);
  return mayTake(step, matter, kind);
}

/** What was answered may help others, once it says nothing of who asked. */
export function mayPublish(matter: Matter, kind: Kind, clerk: Clerk): Permission {
  if (!kind.publishes) return no(`“${kind.name}”的答复不公开`);
  if (matter.associationId !== clerk.associationId) return no(`这件事项已转交${matter.associationName}办理`);
  if (matter.filer.openid === clerk.openid) return no('这是您自己提交的事项，请由其他同事办理');
  return matter.reply ? yes : no('答复以后才可以拟写典型答复');
}
