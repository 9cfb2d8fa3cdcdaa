import fc from 'fast-check';
import { keysFor, keysOf, reaches } from '../../cloudfunctions/platform/audience';
import { associations, audience, groups, identity, saidInWords, some, today } from '../support/reached';

test('somebody is reached if and only if one of their kinds is named within one of the places', () => {
  fc.assert(
    fc.property(audience, fc.constantFrom(...associations), identity, some(groups), (told, owner, who, own) => {
      const keys = keysFor({ ...who, groupIds: own }, today);
      expect(reaches(told, { associationId: owner }, keys)).toBe(saidInWords(told, owner, who, own));
    }),
    { numRuns: 2000 },
  );
});

test('the stored keys find exactly what the rule lets through', () => {
  fc.assert(
    fc.property(audience, fc.constantFrom(...associations), identity, some(groups), (told, owner, who, own) => {
      const asked = keysFor({ ...who, groupIds: own }, today);
      const found = keysOf(told, { associationId: owner }).filter((key) => asked.includes(key)).length > 0;
      expect(found).toBe(saidInWords(told, owner, who, own));
    }),
  );
});

test('a guest is reached by what is for everybody alone', () => {
  expect(keysFor({ _id: 'guest', member: null, groupIds: [], employee: null, staff: null, mandate: null }, today)).toEqual(['public']);
});
