import fc from 'fast-check';
import { commonPath, type ApplicationRecord, type Claim } from '../../cloudfunctions/members/application';
import { mayApprove, mayDecide, mayWithdraw, type Circumstances } from '../../cloudfunctions/members/policy';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import { cityA, cityB, province, rosterRow } from '../support/arrange';

const contact = { openid: 'contact', associationId: 'city-a', roles: ['contact' as const] };
const binding: Claim = { kind: 'binding', name: '示例会员一', certificateHash: 'h', maskedCertificateNumber: '****0001', phoneCipher: 'c', maskedPhone: '120****0000', city: '甲市' };

function application(changes: Partial<ApplicationRecord> = {}): ApplicationRecord {
  const claim = changes.claim ?? binding;
  return {
    _id: 'one', openid: 'ann', key: 'k', kind: claim.kind, memberId: 'm1', ...cityA, claim, explanation: '已更换手机号', proofs: [], at: '2026-11-21T09:00:00.000+08:00',
    state: 'pending', decidedAt: null, decidedBy: null, reason: null, ends: null, unfinishedSince: null, clearedAt: null, ...changes,
  };
}

const member = (changes: Partial<MemberEntry> = {}): MemberEntry => rosterRow('m1', { name: '示例会员一', ...changes });
const nobody: Circumstances = { registered: null, boundTo: null, applicantIs: null, firm: null, open: [] };
const known: Circumstances = { ...nobody, registered: member() };

test('who matches the roster in name and is bound to nobody may be approved', () => {
  expect(mayApprove(application(), known, contact)).toEqual({ allowed: true });
});

const phoneChange: Claim = { kind: 'phone-change', name: '示例会员一', phoneCipher: 'c', phoneHash: 'h', maskedPhone: '120****0001', former: '120****0000' };
const employee: Claim = { kind: 'employee', name: '示例从业人员', phoneCipher: 'c', maskedPhone: '120****0000', firmName: '示例会计师事务所', city: '甲市' };

test.each<[string, ApplicationRecord, Circumstances]>([
  ['a number that the roster does not know', application(), nobody],
  ['another name', application(), { ...known, registered: member({ name: '示例会员二' }) }],
  ['a member who has left', application(), { ...known, registered: member({ standing: 'left' }) }],
  ['a member of an association beside', application(), { ...known, registered: member(cityB) }],
  ['an applicant who is another member by now', application(), { ...known, applicantIs: { memberId: 'm2', frozen: false } }],
  ['an applicant who has begun something as the frozen member', application(), { ...known, applicantIs: { memberId: 'm2', frozen: true }, open: ['letter', 'case'] }],
  ['an employee who has begun something as the frozen member', application({ claim: employee }), { ...nobody, applicantIs: { memberId: 'm2', frozen: true }, open: ['service'] }],
  ['a phone of a member whom the applicant no longer is', application({ claim: phoneChange }), { ...known, boundTo: { openid: 'bob', since: 'x' } }],
  ['an employee who is a member', application({ claim: employee }), { ...nobody, applicantIs: { memberId: 'm1', frozen: false } }],
  ['to be forgotten, who still holds an office', application({ claim: { kind: 'deletion', name: '示例会员一' } }), { ...known, open: ['signup', 'mandate'] }],
  ['what is decided already', application({ state: 'rejected' }), known],
  ['what was withdrawn', application({ state: 'withdrawn' }), known],
  ['an own application', application({ openid: 'contact' }), known],
])('%s is not approved, and the sentence says why', (_, record, circumstances) => {
  expect(mayApprove(record, circumstances, contact)).toEqual({ allowed: false, reason: expect.stringMatching(/[\p{Script=Han}]{5,}/u) });
});

test('who is frozen and has begun nothing that is still open may become another member, or an employee', () => {
  const frozen = { applicantIs: { memberId: 'm2', frozen: true }, open: ['letter' as const] };
  expect([mayApprove(application(), { ...known, ...frozen }, contact), mayApprove(application({ claim: employee }), { ...nobody, ...frozen }, contact)]).toEqual([{ allowed: true }, { allowed: true }]);
});

test('what cannot be approved may still be rejected', () => {
  expect(mayDecide(application(), contact)).toEqual({ allowed: true });
});

test('only what waits can be withdrawn', () => {
  const states = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
  expect(states.filter((state) => mayWithdraw({ state, unfinishedSince: null }).allowed)).toEqual(['pending']);
});

test('a transfer is decided where both associations are overseen, and nowhere lower', () => {
  expect(commonPath(cityA.associationPath, cityB.associationPath)).toEqual(province.associationPath);
  expect(commonPath(cityA.associationPath, cityA.associationPath)).toEqual(cityA.associationPath);
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  fc.assert(
    fc.property(path, path, (one, other) => {
      const common = commonPath(one, other);
      expect([one.slice(0, common.length), other.slice(0, common.length)]).toEqual([common, common]);
      const [next, beside] = [one[common.length], other[common.length]];
      expect(next === undefined || beside === undefined || next !== beside).toBe(true);
    }),
  );
});
