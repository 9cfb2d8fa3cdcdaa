import type { Occupation } from 'shared/contracts/committees';
import type { Identity } from '../platform/identity';
import type { Acting, Applicant } from './case';
import { signersOf, type WrittenNotice } from './written-notice';

/** What is known of somebody besides the register of experts. */
export interface Known {
  /** The member belongs to the applicant's firm today, as the roster has it. */
  ofFirm: boolean;
  /** The WeChat identity that the member is bound to. */
  openid: string | null;
}

interface Matter {
  applicant: Pick<Applicant, 'openid' | 'memberId' | 'name' | 'firmName'>;
  opposingParty: string;
  officer: Acting | null;
  writtenNotices: Record<string, WrittenNotice>;
}

/** As the register of experts has somebody. */
interface Person {
  memberId: string | null;
  name: string;
  occupation: Occupation;
  organisation: string;
  /** Firms and others in whose matters the person steps aside. */
  conflicts: string[];
}

/** Officer, approver and committee: never the same person. */
export const isOfficer = '是本案经办人';
export const isApprover = '审核或签发过本案的告知书';

/** Why this person must step aside; null when nothing is known that says so. */
export function conflictOf(person: Person, { applicant, opposingParty, officer, writtenNotices }: Matter, { ofFirm, openid }: Known): string | null {
  const is = (other: string | null) => other !== null && openid === other;
  if ((person.memberId !== null && person.memberId === applicant.memberId) || is(applicant.openid)) return '是申请人本人';
  const acted = (who: Acting) => is(who.openid) || (person.occupation === 'secretariat' && person.name === who.name);
  if (officer && acted(officer)) return isOfficer;
  if (Object.values(writtenNotices).flatMap(signersOf).some(acted)) return isApprover;
  if (ofFirm || isSameBody(person.organisation, applicant.firmName)) return '在申请人所在的事务所工作';
  if (person.conflicts.some((firm) => isSameBody(firm, applicant.firmName))) return '已声明与申请人所在的事务所有利害关系';
  if (isSameBody(person.organisation, opposingParty)) return '在对方当事人处工作';
  return person.conflicts.some((firm) => isSameBody(firm, opposingParty)) ? '已声明与对方当事人有利害关系' : null;
}

/** Why somebody cannot be the officer; null when nothing is known that says so. */
export function officerConflictOf({ _id, member, employee, mandate }: Identity, { openid, memberId, firmId }: Pick<Applicant, 'openid' | 'memberId' | 'firmId'>): string | null {
  if (_id === openid || (memberId !== null && member?.memberId === memberId)) return '是申请人本人';
  const firms = [member?.firmId, employee?.firmId, mandate?.firmId];
  return firmId !== null && firms.includes(firmId) ? '在申请人所在的事务所工作' : null;
}

/** A branch is the firm, brackets and blanks do not count: rather one recusal too many than one too few. */
function isSameBody(one: string, other: string | null): boolean {
  const [left, right] = [plain(one), plain(other ?? '')];
  if (left === '' || right === '') return false;
  return left === right || (Math.min(left.length, right.length) >= shortest && (left.includes(right) || right.includes(left)));
}

/** Shorter than this a name is too common to be found within another. */
const shortest = 4;

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\([^)]*\)|\s/g, '');
}
