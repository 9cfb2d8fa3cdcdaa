import type { SignupRecord } from '../../cloudfunctions/events/signup';
import type { PhoneKeys } from '../../cloudfunctions/platform/phones';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { associationRecords } from './associations';
import { audit } from './audit';
import { caseNumberings, cases } from './cases';
import { employees } from './employees';
import { committees, covers, experts } from './committees';
import { events } from './events';
import { firmRecords, firms } from './firms';
import { groupMembers } from './groups';
import { administratorsOf, mandates } from './mandates';
import { matters, numberings, typicalAnswers } from './matters';
import { messages } from './messages';
import { news } from './news';
import { administrations, appointments } from './people';
import { pledges } from './pledges';
import { Random } from './random';
import { eventRecord, signupRecord } from './records';
import { bindings, roster } from './roster';
import { signups } from './signups';
import { oneFrozen } from './standing';

export interface Size {
  firms: number;
  members: number;
  events: number;
}

const usual: Size = { firms: 40, members: 2000, events: 200 };

/** Every record of the demo, by collection. */
export function demo(now: Instant, keys: PhoneKeys, size: Size = usual, random = new Random(20_261_121)) {
  const named = firms(size.firms);
  const members = oneFrozen(roster(size.members, named, keys, random));
  const given = mandates(named, now);
  const planned = events(size.events, now, random);
  const signed = signups(planned, members, now, random).map(signupRecord);
  const byEvent = grouped(signed);
  const brought = matters(members, now);
  const filed = cases(members, named, now);
  const promised = pledges(members, given, now);
  return {
    associations: associationRecords(now),
    generations: [{ _id: 'roster', current: 1, applying: null }],
    roster: members.map(({ boundTo: _boundTo, ...row }) => row),
    bindings: bindings(members, now),
    firms: firmRecords(named, administratorsOf(given)),
    employees: employees(named, now),
    mandates: given,
    appointments: appointments(now),
    administrations: administrations(),
    contactCovers: covers(now),
    groupMembers: groupMembers(members, now),
    committees: committees(now),
    experts: experts(now),
    events: planned.map((event) => eventRecord(event, byEvent.get(event._id) ?? [], now)),
    signups: signed.map((signup) => ({ ...signup, untold: [] })),
    audit: [...audit(signed, members.find(({ boundTo }) => boundTo === 'demo-member')?.memberId ?? '', now), ...promised.entries],
    matters: brought,
    pledgeCampaigns: promised.campaigns,
    pledgeCountings: promised.countings,
    pledges: promised.signatures,
    cases: filed,
    numberings: [...numberings(brought), ...caseNumberings(filed)],
    typicalAnswers: typicalAnswers(now),
    messages: messages(signed, members, now),
    ...news(now),
  };
}

function grouped(signups: SignupRecord[]): Map<string, SignupRecord[]> {
  const groups = new Map<string, SignupRecord[]>();
  for (const signup of signups) groups.set(signup.eventId, [...(groups.get(signup.eventId) ?? []), signup]);
  return groups;
}
