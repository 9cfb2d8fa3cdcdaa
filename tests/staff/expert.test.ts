import fc from 'fast-check';
import { mayBeSame, overlap, postFault, profileFault, seatFault, vacated, vacateFault, type SeatRecord } from '../../cloudfunctions/staff/expert';
import { postsOf, rolesFault, secretaryFault } from '../../cloudfunctions/staff/committee';
import type { CommitteeKind } from '../../miniprogram/shared/contracts/committees';

function seat(kind: CommitteeKind, from: string, until: string, committeeId: string = kind): SeatRecord {
  return { id: `${committeeId}-${from}`, committeeId, committeeName: `${kind}委员会`, kind, associationId: 'city-a', associationName: '甲市注册会计师协会', title: '委员', from, until };
}
const person = (...seats: SeatRecord[]) => ({ name: '示例专家', seats });

test.each([
  ['the same days', '2026-01-01', '2026-12-31', true],
  ['one day in common', '2026-12-31', '2027-12-31', true],
  ['the day after', '2027-01-01', '2027-12-31', false],
  ['before', '2025-01-01', '2025-12-31', false],
  ['around', '2025-01-01', '2027-12-31', true],
])('terms of %s', (_, from, until, expected) => {
  const held = { from: '2026-01-01', until: '2026-12-31' };
  expect([overlap(held, { from, until }), overlap({ from, until }, held)]).toEqual([expected, expected]);
});

test('who sits on the rights committee is refused the disciplinary one of any association, with the sentence that says why', () => {
  const held = person(seat('rights', '2026-01-01', '2028-12-31'));
  expect(seatFault(held, { ...seat('disciplinary', '2028-12-31', '2030-12-31'), associationId: 'province' })).toMatch(/2026-01-01 至 2028-12-31.*甲市注册会计师协会.*隔离/);
  expect(seatFault(held, seat('disciplinary', '2029-01-01', '2030-12-31'))).toBeNull();
});

test('the other way round it is refused as well', () => {
  expect(seatFault(person(seat('disciplinary', '2026-01-01', '2028-12-31')), seat('rights', '2027-01-01', '2027-12-31'))).toMatch(/隔离/);
});

test.each(['professional', 'other'] as const)('a %s committee stands in nobody\'s way', (kind) => {
  const held = person(seat('rights', '2026-01-01', '2028-12-31'));
  expect(seatFault(held, seat(kind, '2026-01-01', '2028-12-31'))).toBeNull();
});

test('nobody sits on the same committee twice at the same time, and no term ends before it begins', () => {
  const held = person(seat('professional', '2026-01-01', '2028-12-31'));
  expect(seatFault(held, seat('professional', '2028-01-01', '2029-12-31'))).toMatch(/已是/);
  expect(seatFault(person(), seat('rights', '2026-02-01', '2026-01-01'))).toMatch(/不能早于/);
});

test('whatever is asked for in whatever order, rights and discipline never overlap', () => {
  const day = fc.integer({ min: 0, max: 999 }).map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10));
  const asked = fc.array(fc.tuple(fc.constantFrom<CommitteeKind>('rights', 'disciplinary', 'professional'), day, day, fc.constantFrom('one', 'two', 'three')), { maxLength: 20 });
  const check = fc.check(
    fc.property(asked, (wishes) => {
      let seats: SeatRecord[] = [];
      for (const [kind, from, until, where] of wishes) {
        const wanted = seat(kind, from, until, `${kind}-${where}`);
        if (seatFault(person(...seats), wanted) === null) seats = [...seats, wanted];
      }
      const rights = seats.filter(({ kind }) => kind === 'rights');
      const disciplinary = seats.filter(({ kind }) => kind === 'disciplinary');
      return rights.every((one) => disciplinary.every((other) => one.until < other.from || other.until < one.from));
    }),
  );
  expect(`${check.failed} seed=${check.seed}`).toBe(`false seed=${check.seed}`);
});

test('a term is ended early and never made longer', () => {
  const held = seat('rights', '2026-01-01', '2028-12-31');
  expect(vacateFault(held, '2027-06-30')).toBeNull();
  expect(vacateFault(held, '2029-01-01')).toMatch(/延长/);
  expect(vacateFault(held, '2025-12-31')).toMatch(/早于/);
  expect(vacated([held], held.id, '2027-06-30')).toEqual([{ ...held, until: '2027-06-30' }]);
});

test('a certified accountant is found by certificate, and nobody else has one', () => {
  expect([profileFault('cpa', undefined), profileFault('lawyer', '990100000001')]).toEqual([expect.any(String), expect.any(String)]);
  expect([profileFault('cpa', '990100000001'), profileFault('scholar', undefined)]).toEqual([null, null]);
});

test.each([
  ['secretary of the rights committee', { roles: ['committee-secretary' as const], secretaryOf: [{ committeeId: 'r', committeeName: '权益委员会', kind: 'rights' }] }, 'disciplinary' as const, /权益委员会秘书.*隔离/],
  ['secretary of the disciplinary committee', { roles: ['committee-secretary' as const], secretaryOf: [{ committeeId: 'd', committeeName: '惩戒委员会', kind: 'disciplinary' }] }, 'rights' as const, /惩戒委员会秘书.*隔离/],
  ['case officer', { roles: ['case-officer' as const], secretaryOf: [] }, 'disciplinary' as const, /维权经办人.*隔离/],
])('no %s sits on the other side, now or in a term to come', (_, held, kind, text) => {
  const fault = (until: string, of: CommitteeKind = kind) => postFault('某人', postsOf(held), [seat(of, '2026-01-01', until)], '2026-06-01');
  expect([fault('2026-06-01'), fault('2030-12-31')]).toEqual([expect.stringMatching(text), expect.stringMatching(text)]);
  expect([fault('2026-05-31'), fault('2030-12-31', kind === 'rights' ? 'disciplinary' : 'rights'), fault('2030-12-31', 'professional')]).toEqual([null, null, null]);
});

test('somebody of the staff is taken for the namesake until that is denied on record, and never when both are known as members', () => {
  const person = (memberId: string | null, ...distinctFrom: string[]) => ({ memberId, distinctFrom });
  expect([mayBeSame(person(null), 'clerk', null), mayBeSame(person('ann'), 'clerk', null), mayBeSame(person('ann', 'clerk'), 'clerk', 'ann')]).toEqual([true, true, true]);
  expect([mayBeSame(person(null, 'clerk'), 'clerk', null), mayBeSame(person('ann'), 'clerk', 'bea')]).toEqual([false, false]);
});

describe('staff of the two sides', () => {
  const committee = (kind: CommitteeKind) => ({ committeeId: kind, committeeName: `${kind}委员会`, kind });
  const clerk = (...of: CommitteeKind[]) => ({ name: '某人', roles: ['committee-secretary' as const], secretaryOf: of.map(committee) });

  test('step aside case by case where the policy says so', () => {
    expect(secretaryFault(clerk('disciplinary'), committee('rights'), 'recusal')).toBeNull();
    expect(rolesFault(clerk('disciplinary'), ['case-officer'], 'recusal')).toBeNull();
  });

  test('are kept apart for good where the policy says so', () => {
    expect(secretaryFault(clerk('disciplinary'), committee('rights'), 'separation')).toMatch(/完全分开/);
    expect(secretaryFault({ ...clerk(), roles: ['committee-secretary', 'case-officer'] }, committee('disciplinary'), 'separation')).toMatch(/完全分开/);
    expect(rolesFault(clerk('disciplinary'), ['case-officer'], 'separation')).toMatch(/完全分开/);
    expect(rolesFault(clerk('rights'), ['case-officer'], 'separation')).toBeNull();
  });
});
