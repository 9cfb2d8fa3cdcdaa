import type { Day } from 'shared/contracts/answers';
import type { StaffRole } from 'shared/contracts/roles';
import { identityOf, openidsOf, staffHaving, type Colleague } from '../platform/directory';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import { administratorsOf } from '../platform/population';
import type { Applicant, CaseNotice } from './case';
import { actsFor } from './policy';

/** Whom to ask for a second signature: at the association itself, and only where nobody fits right above it. */
export async function nearestStaff({ associationPath }: OwnAssociation, roles: readonly StaffRole[], fits: (colleague: Colleague) => boolean): Promise<Colleague[]> {
  for (const associationId of associationPath.slice(-2).reverse()) {
    const found = (await staffHaving(associationId, roles)).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

export async function leadsAt(associationId: string): Promise<string[]> {
  return (await staffHaving(associationId, ['lead'])).map(({ _id }) => _id);
}

/** They alone learn of the case up there. */
export function askedAbove({ associationId }: OwnAssociation, asked: Colleague[]): string[] {
  return asked.filter((each) => each.associationId !== associationId).map(({ _id }) => _id);
}

/** The WeChat identities that hear what is for that applicant. */
export type Addresses = (applicant: Applicant) => string[];

/** As it is on that day, for many cases at once: whoever may read a case hears of it, and nobody who once could. */
export async function addressesOf(applicants: Applicant[], today: Day): Promise<Addresses> {
  const memberIds = applicants.flatMap(({ kind, memberId }) => (kind === 'firm' || memberId === null ? [] : [memberId]));
  const firms = new Map(applicants.filter(({ kind }) => kind === 'firm').map((firm) => [filing(firm), firm]));
  const [openids, acting] = await Promise.all([openidsOf([...new Set(memberIds)]), Promise.all([...firms].map(async ([key, firm]) => [key, await actingFor(firm, today)] as const))]);
  const ofFirms = new Map(acting);
  return (applicant) => {
    const { kind, memberId, openid } = applicant;
    if (kind === 'firm') return ofFirms.get(filing(applicant)) ?? [];
    const bound = memberId === null ? openid : openids.get(memberId);
    return bound ? [bound] : [];
  };
}

const filing = ({ firmId, openid }: Applicant) => `${firmId} ${openid}`;

/** The filer while they act for the firm, else its administrators. */
async function actingFor({ firmId, openid }: Applicant, today: Day): Promise<string[]> {
  if (firmId === null) return [];
  const still = async (openids: string[]) => (await Promise.all(openids.map(identityOf))).filter((identity) => actsFor(identity, firmId, today)).map(({ _id }) => _id);
  const filer = openid === null ? [] : await still([openid]);
  return filer.length > 0 ? filer : still((await administratorsOf([firmId])).get(firmId) ?? []);
}

/** Each with its recipient; one that is for several people is one to each of them. */
export async function addressed(untold: CaseNotice[], applicant: Applicant, today: Day): Promise<Notice[]> {
  const addresses = await addressesOf(untold.some(({ recipient }) => recipient === null) ? [applicant] : [], today);
  return untold.flatMap((notice) => {
    const { recipient } = notice;
    if (recipient !== null) return [{ ...notice, recipient }];
    return addresses(applicant).map((openid) => ({ ...notice, _id: derivedId(notice._id, openid), recipient: openid }));
  });
}
