import { bound, isProven, unbound } from '../../cloudfunctions/members/binding';
import type { RosterEntry } from '../../cloudfunctions/members/store';
import { sessionOf } from '../../cloudfunctions/members/view';
import { cityA, province } from '../support/arrange';

const entry: RosterEntry = {
  _id: 'm1',
  certificateHash: 'certificate',
  name: '阿依古丽·示例',
  phoneHash: 'phone',
  phoneCipher: 'sealed',
  maskedPhone: '120****0001',
  maskedCertificateNumber: '********0001',
  kind: 'practising',
  ...cityA,
  firmName: '示例会计师事务所',
  city: '甲市',
  status: 'active',
  boundTo: null,
};
const proof = { openid: 'ann', name: '阿依古丽·示例', phoneHash: 'phone' };

test.each([
  ['all three agree', entry, proof, true],
  ['bound to oneself already', { ...entry, boundTo: 'ann' }, proof, true],
  ['the dot of the name typed otherwise', entry, { ...proof, name: '阿依古丽•示例' }, true],
  ['spaces in the name', entry, { ...proof, name: '阿依古丽 示例' }, true],
  ['another name', entry, { ...proof, name: '示例' }, false],
  ['another phone', entry, { ...proof, phoneHash: 'other' }, false],
  ['bound to somebody else', { ...entry, boundTo: 'bob' }, proof, false],
  ['no longer a member', { ...entry, status: 'left' as const }, proof, false],
  ['not on the roster', null, proof, false],
])('%s', (_, found, shown, expected) => expect(isProven(found, shown)).toBe(expected));

test('binding gives the member role, and what the page shows is masked', () => {
  const session = sessionOf(bound(null, entry, 'ann'));
  expect(session).toMatchObject({ roles: ['member'], status: 'active', maskedPhone: '120****0001', association: { id: 'city-a' } });
  expect(JSON.stringify(session)).not.toMatch(/sealed|certificateHash|phoneHash|"phone"/);
});

test('staff who bind keep their own association, so that binding widens nobody’s reach', () => {
  const staff = { ...unbound(bound(null, entry, 'ann')), roles: ['staff' as const], status: 'active' as const, ...cityA };
  expect(bound(staff, { ...entry, ...province }, 'ann')).toMatchObject({ roles: ['staff', 'member'], associationId: 'city-a', associationPath: cityA.associationPath });
});

test('after unbinding nothing about the member is left', () => {
  expect(unbound(bound(null, entry, 'ann'))).toEqual({
    _id: 'ann', roles: [], status: 'guest', memberId: null, name: null, memberKind: null, associationId: null,
    associationName: null, associationPath: [], firmName: null, maskedPhone: null, maskedCertificateNumber: null,
  });
});

test('a frozen member has a status and no roles', () => {
  expect(sessionOf({ ...bound(null, entry, 'ann'), status: 'frozen' })).toMatchObject({ status: 'frozen', roles: [] });
});
