import type { MemberKind } from 'shared/contracts/members';
import type { PledgeAudienceKind } from 'shared/contracts/pledge-campaigns';
import type { Association } from '../platform/associations';
import { openidsOf } from '../platform/directory';
import { firmsAt } from '../platform/firms';
import { derivedId } from '../platform/ids';
import { administratorsOf, employeesAt, headcounts, membersAt, staffAt, type Headcount } from '../platform/population';
import type { Asking } from './campaign';
import { firmKey, memberKey, personKey, staffKey } from './signer';
import { standingPledges } from './standing';

/** Somebody whom a campaign asks at a place. */
export interface Candidate {
  key: string;
  id: string;
  name: string;
  firmId: string | null;
  firmName: string | null;
}

export type Place = Pick<Association, '_id' | 'associationPath'>;

const memberKinds: readonly MemberKind[] = ['practising', 'non-practising'];

/** Whether everybody there is asked, or only those of some firms. */
function isWhole({ associationId, published: { audience } }: Asking, { associationPath }: Place): boolean {
  const { associationIds, firmIds } = audience;
  const named = associationIds.length === 0 && firmIds.length === 0 ? [associationId] : associationIds;
  return named.some((id) => associationPath.includes(id));
}

const isAsked = (campaign: Asking, place: Place) => (firmId: string | null) => isWhole(campaign, place) || (firmId !== null && campaign.published.audience.firmIds.includes(firmId));

export function memberKindsOf({ published }: Asking): MemberKind[] {
  return memberKinds.filter((kind) => published.audience.kinds.includes(kind));
}

/** Members by firm: they are many, and only counted. */
export async function askedMembers(campaign: Asking, place: Place, generation: number): Promise<Headcount[]> {
  const asks = isAsked(campaign, place);
  return (await headcounts(place._id, memberKindsOf(campaign), generation)).filter(({ firmId }) => asks(firmId));
}

export async function membersAsked(campaign: Asking, place: Place, firmId: string | null, after: string, limit: number): Promise<Candidate[]> {
  if (!isAsked(campaign, place)(firmId)) return [];
  const rows = await membersAt(place._id, firmId, memberKindsOf(campaign), after, limit);
  return rows.map(({ memberId, name, firmName }) => ({ key: memberKey(memberId), id: memberId, name, firmId, firmName }));
}

/** Everybody else of that very association: few enough to be listed. */
export async function othersAsked(campaign: Asking, place: Place): Promise<Candidate[]> {
  const asks = isAsked(campaign, place);
  const lists = await Promise.all(campaign.published.audience.kinds.map(async (kind) => (await others[kind]?.(place._id)) ?? []));
  return lists.flat().filter(({ firmId }) => asks(firmId));
}

const others: Partial<Record<PledgeAudienceKind, (associationId: string) => Promise<Candidate[]>>> = {
  employee: async (associationId) => (await employeesAt(associationId)).map(({ _id, name, firmId, firmName }) => ({ key: personKey(_id), id: _id, name, firmId, firmName })),
  staff: async (associationId) => (await staffAt(associationId)).map(({ _id, name }) => ({ key: staffKey(_id), id: _id, name, firmId: null, firmName: null })),
  firm: async (associationId) => (await firmsAt(associationId)).map(({ _id, name }) => ({ key: firmKey(_id), id: _id, name, firmId: _id, firmName: name })),
};

/** Those after that one, in the order of what is shown of them: an OPENID is no position either. */
export function inOrder(candidates: Candidate[], after: string): Candidate[] {
  const named = candidates.map((each) => ({ each, id: shownId(each) })).filter(({ id }) => id > after);
  return named.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ each }) => each);
}

/** An OPENID never leaves the cloud. */
export function shownId({ key, id }: Candidate): string {
  return key.startsWith('member:') || key.startsWith('firm:') ? id : derivedId('signer', key);
}

/** Which of these have signed in that round. */
export async function signedAmong(campaignId: string, round: string, candidates: Candidate[]): Promise<Set<string>> {
  const found = await standingPledges(candidates.map(({ key }) => ({ campaignId, round, signerKey: key })));
  return new Set(found.map(({ signerKey }) => signerKey));
}

export async function unsignedAmong(campaign: Pick<Asking, '_id'>, round: string, candidates: Candidate[]): Promise<Candidate[]> {
  const signed = await signedAmong(campaign._id, round, candidates);
  return candidates.filter(({ key }) => !signed.has(key));
}

/** OPENIDs by signer: of a member the bound one, of a firm its administrators; employees and staff are known by theirs. */
export async function reachedBy(candidates: Candidate[]): Promise<Map<string, string[]>> {
  const of = (start: string) => candidates.filter(({ key }) => key.startsWith(start)).map(({ id }) => id);
  const [bound, administrators] = await Promise.all([openidsOf(of('member:')), administratorsOf(of('firm:'))]);
  return new Map(candidates.map(({ key, id }) => {
    if (key.startsWith('member:')) return [key, bound.has(id) ? [bound.get(id)!] : []];
    return [key, key.startsWith('firm:') ? (administrators.get(id) ?? []) : [id]];
  }));
}
