import type { Instant } from 'shared/contracts/answers';
import type { OpenMatter } from 'shared/contracts/members';
import { dayOf } from 'shared/instants';
import { collection, command, type Where } from './database';
import { identityOf } from './directory';
import { derivedId } from './ids';

interface Person {
  openid: string;
  memberId: string | null;
}

type Ask = (person: Person, now: Instant) => Promise<boolean>;

const firmApplications = collection('firmApplications');
const signups = collection('signups');
const letters = collection('contactLetters');
const experts = collection('experts');
const matters = collection('matters');
const cases = collection('cases');

/** Elsewhere than among the identity applications; asked of the records themselves in the moment of deciding, whatever a phone may have shown. */
export async function openMatters(person: Person, now: Instant): Promise<OpenMatter[]> {
  const [held, ...asked] = await Promise.all([entrusted(person.openid, now), ...elsewhere.map(([matter, ask]) => ask(person, now).then((open) => (open ? [matter] : [])))]);
  return [...held, ...asked.flat()];
}

/** A mandate that is still to begin is one as well. */
async function entrusted(openid: string, now: Instant): Promise<OpenMatter[]> {
  const { staff, mandate } = await identityOf(openid);
  const acts = mandate !== null && (mandate.untilDay === null || mandate.untilDay >= dayOf(now));
  return [...(staff ? (['appointment'] as const) : []), ...(acts ? (['mandate'] as const) : [])];
}

const elsewhere: [OpenMatter, Ask][] = [
  ['seat', async ({ memberId }, now) => memberId !== null && (await experts.count({ _id: derivedId('expert', memberId), 'seats.until': command.gte(dayOf(now)) })) > 0],
  ['firm-application', async ({ openid }) => (await firmApplications.count({ openid, state: 'pending' })) + (await firmApplications.count({ openid, unfinishedSince: command.gt('') })) > 0],
  ['signup', async ({ memberId }, now) => memberId !== null && (await signups.count({ memberId, state: command.in(['pending', 'approved']), 'terms.endsAt': command.gte(now) })) > 0],
  ['service', async ({ openid, memberId }) => (await matters.count({ owner: memberId === null ? `person_${openid}` : `member_${memberId}`, state: command.in(['received', 'assigned', 'asked']) })) > 0],
  ['case', async ({ openid, memberId }) => (await cases.count({ ...applicant(openid, memberId), open: true })) > 0],
  ['letter', async ({ openid }) => (await letters.count({ 'from.openid': openid, state: 'waiting' })) > 0],
];

/** A firm's case goes on with the firm, whoever filed it. */
function applicant(openid: string, memberId: string | null): Where {
  return memberId === null ? { 'applicant.kind': 'employee', 'applicant.openid': openid } : { 'applicant.kind': command.neq('firm'), 'applicant.memberId': memberId };
}
