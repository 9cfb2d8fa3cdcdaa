import { isProven, type Candidate } from '../../cloudfunctions/members/binding';
import { sessionOf } from '../../cloudfunctions/members/view';
import type { Identity } from '../../cloudfunctions/platform/identity';
import { personsOf } from '../../cloudfunctions/platform/permission';
import { cityA, province, rosterRow } from '../support/arrange';

const candidate: Candidate = { memberId: 'm1', name: '阿依古丽·示例', phoneHash: 'phone', standing: 'active', boundTo: null };
const proof = { openid: 'ann', name: '阿依古丽·示例', phoneHash: 'phone' };
const today = '2026-11-22';

test.each([
  ['all three agree', candidate, proof, true],
  ['bound to oneself already', { ...candidate, boundTo: 'ann' }, proof, true],
  ['the dot of the name typed otherwise', candidate, { ...proof, name: '阿依古丽•示例' }, true],
  ['spaces in the name', candidate, { ...proof, name: '阿依古丽 示例' }, true],
  ['another name', candidate, { ...proof, name: '示例' }, false],
  ['another phone', candidate, { ...proof, phoneHash: 'other' }, false],
  ['bound to somebody else', { ...candidate, boundTo: 'bob' }, proof, false],
  ['no longer a member', { ...candidate, standing: 'left' as const }, proof, false],
  ['struck off', { ...candidate, standing: 'deregistered' as const }, proof, false],
  ['not on the roster', null, proof, false],
])('%s', (_, found, shown, expected) => expect(isProven(found, shown)).toBe(expected));

const guest: Identity = { _id: 'ann', member: null, groupIds: [], employee: null, staff: null, mandate: null };
const member = { ...guest, member: rosterRow('m1', { phoneCipher: 'sealed-text' }) };
const session = (identity: Identity) => sessionOf(identity, personsOf(identity, today));

test('a bound member is a member, and what the page shows is masked', () => {
  expect(session(member)).toMatchObject({ persons: ['member'], status: 'active', member: { maskedPhone: '120****0000', association: { id: 'city-a' } } });
  expect(JSON.stringify(session(member))).not.toMatch(/sealed-text|certificate-m1|phone-m1/);
});

test('staff who are members somewhere keep the association that they work for, so that binding widens nobody’s reach', () => {
  const both = { ...member, staff: { name: '工作人员', roles: ['publisher' as const], ...province } };
  expect(session(both)).toMatchObject({ persons: ['member', 'publisher'], staff: { association: { id: 'province' } }, member: { association: { id: cityA.associationId } } });
});

test('a guest is nobody', () => {
  expect(session(guest)).toEqual({ persons: [], status: 'guest', name: null, member: null, employee: null, staff: null, mandate: null, may: [] });
});

test('a member who has left is frozen and has the rights of no member', () => {
  const left = { ...member, member: rosterRow('m1', { standing: 'left' }) };
  expect(session(left)).toMatchObject({ status: 'frozen', persons: ['frozen'] });
});
