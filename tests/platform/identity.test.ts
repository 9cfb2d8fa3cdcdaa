import { actsStill, type Standing } from '../../cloudfunctions/platform/identity';

const mandate = { firmId: 'one' };
const member = (standing: Standing, firmId: string | null) => ({ standing, firmId });

test('somebody acts for their own firm, or for one that trusts them while they are at none', () => {
  expect([null, member('active', 'one'), member('active', null)].map((each) => actsStill(mandate, each))).toEqual([true, true, true]);
});

test('nobody acts for a firm that they have left', () => {
  expect(actsStill(mandate, member('active', 'other'))).toBe(false);
});

test.each(['left', 'deregistered'] as const)('a member who is frozen as %s acts for no firm, whatever the roster still says of the firm', (standing) => {
  expect([member(standing, 'one'), member(standing, null)].map((each) => actsStill(mandate, each))).toEqual([false, false]);
});
