import { entrusted, type MandateRecord } from '../../cloudfunctions/firms/mandate';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { dayOf, plus } from '../../miniprogram/shared/instants';
import { owner } from './associations';
import type { Firm } from './firms';

const halfYear = 183 * 24 * 60 * 60 * 1000;

/** Two people who act for the first firm of 甲市: its administrator, and somebody for a while. */
export function mandates([firm]: Firm[], now: Instant): MandateRecord[] {
  if (!firm) return [];
  const giver = { _id: firm.id, name: firm.name, ...owner(firm.association) };
  const terms = { scopes: ['people' as const, 'signups' as const], fromDay: dayOf(now), untilDay: dayOf(plus(now, halfYear)) };
  const people = [
    { openid: 'demo-firm-administrator', memberId: null, name: '示例所管理员', terms: null, givenBy: '甲市协会工作人员' },
    { openid: 'demo-delegate', memberId: null, name: '示例所经办人', terms, givenBy: '示例所管理员' },
  ];
  return people.map((person) => entrusted(giver, { ...person, reference: derivedId('mandate', person.openid, firm.id) }, now, dayOf(now)));
}

export function administratorsOf(mandates: MandateRecord[]): Record<string, string[]> {
  const administrators = mandates.filter(({ capacity }) => capacity === 'administrator');
  return Object.fromEntries(administrators.map(({ firmId, reference }) => [firmId, [reference]]));
}
