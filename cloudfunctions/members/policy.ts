import type { Permission } from 'shared/contracts/events';
import { applicationStateLabels, officesAmong, openMatterLabels, type OpenMatter } from 'shared/contracts/members';
import type { StaffRole } from 'shared/contracts/roles';
import type { MemberEntry } from '../platform/identity';
import type { Offices } from '../platform/offices';
import { oversees } from '../platform/permission';
import { stateOf, type ApplicationRecord } from './application';
import { isSameName } from './binding';
import { permissions } from './permissions';

/** What else is so when staff decide. */
export interface Circumstances {
  /** The member in question as the current roster has them. */
  registered: MemberEntry | null;
  /** Whom that member is bound to. */
  boundTo: { openid: string; since: string } | null;
  /** Which member the applicant is bound to, and whether the roster no longer has that one as active. */
  applicantIs: { memberId: string; frozen: boolean } | null;
  /** The firm that is claimed and where it is registered to practise, null offices when it is not on file; null where none is claimed. */
  firm: { name: string; offices: Offices | null } | null;
  /** What of an applicant who wishes to be forgotten, or who leaves a frozen membership for another identity, is not finished. */
  open: readonly OpenMatter[];
}

interface Decider {
  openid: string;
  associationId: string;
  roles: readonly StaffRole[];
}

export function mayDecide(application: ApplicationRecord, decider: Decider): Permission {
  if (application.state !== 'pending') return no(`这份申请${applicationStateLabels[stateOf(application)]}，不能再审核`);
  return application.openid === decider.openid ? no('不能审核自己的申请，请由同事处理') : yes;
}

export function mayApprove(application: ApplicationRecord, circumstances: Circumstances, decider: Decider): Permission {
  const may = mayDecide(application, decider);
  return may.allowed ? fitting(application, circumstances, decider) : may;
}

function fitting(application: ApplicationRecord, { registered, boundTo, applicantIs, open }: Circumstances, decider: Decider): Permission {
  if (application.kind === 'deletion') return givenBack(officesAmong(open));
  if (application.kind === 'employee') return leaving(applicantIs, open) ?? no('申请人已是会员，不需要登记从业人员身份');
  if (!registered) return no('会员名册中没有这个证书编号，请核对或先更新名册');
  if (registered.standing !== 'active') return no('名册显示这位会员已转出或注销');
  if (application.kind !== 'binding') return boundTo?.openid === application.openid ? yes : no('申请人已不再绑定这位会员');
  if (!oversees(decider.associationId, registered.associationPath)) return no('这位会员现属其他协会，请不予通过并告知申请人');
  if (!isSameName(registered.name, application.claim.name)) return no('所填姓名与名册不一致，请核对或先更新名册');
  return leaves(applicantIs, registered.memberId) ? (leaving(applicantIs, open) ?? no('申请人已绑定其他会员身份')) : yes;
}

/** Whether another identity than that of this member stands in the way; a frozen one ends with the approval. */
export function leaves(applicantIs: Circumstances['applicantIs'], memberId: string | null): boolean {
  return applicantIs !== null && applicantIs.memberId !== memberId;
}

/** Whether the approval ends the applicant's own binding to a member who is frozen. */
export function endsFrozen({ kind }: Pick<ApplicationRecord, 'kind'>, { applicantIs, registered }: Circumstances): boolean {
  return (kind === 'binding' || kind === 'employee') && applicantIs?.frozen === true && leaves(applicantIs, registered?.memberId ?? null);
}

/** What was begun under a frozen membership goes on, and the own binding is the way to it. Null where the rights have not ended. */
function leaving(applicantIs: Circumstances['applicantIs'], open: readonly OpenMatter[]): Permission | null {
  if (applicantIs === null) return yes;
  if (!applicantIs.frozen) return null;
  const begun = open.filter((matter) => ofMembership.includes(matter));
  return begun.length === 0 ? yes : no(`申请人在已冻结的会员身份下还有${begun.map((matter) => openMatterLabels[matter]).join('、')}，须先了结，否则本人将看不到`);
}

const ofMembership: readonly OpenMatter[] = ['seat', 'signup', 'service', 'case'];

/** Others rely on what somebody holds. */
function givenBack(held: readonly OpenMatter[]): Permission {
  return held.length === 0 ? yes : no(`申请人还有${held.map((matter) => openMatterLabels[matter]).join('、')}，须先结束`);
}

export function mayWithdraw({ state, unfinishedSince }: Pick<ApplicationRecord, 'state' | 'unfinishedSince'>): Permission {
  return state === 'pending' ? yes : no(`这份申请${applicationStateLabels[stateOf({ state, unfinishedSince })]}，不能撤回`);
}

/** The same table that the action itself asks. */
export function mayShowNumbers({ roles }: Pick<Decider, 'roles'>): Permission {
  const callers: readonly StaffRole[] = permissions.applicantPhone.who;
  return roles.some((role) => callers.includes(role)) ? yes : no('只有联系人和牵头部门负责人可以查看完整号码');
}

const yes: Permission = { allowed: true };

function no(reason: string): Permission {
  return { allowed: false, reason };
}
