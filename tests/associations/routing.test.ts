import fc from 'fast-check';
import { routing } from '../../cloudfunctions/platform/routing';

interface Place {
  name: string;
  associationPath: string[];
  cities: string[];
}

const place = (associationPath: string[], ...cities: string[]): Place => ({ name: associationPath.at(-1)!, associationPath, cities });
const national = place(['n'], '直辖市');
const province = place(['n', 'p'], '甲市', '丙市');
const cityA = place(['n', 'p', 'a'], '甲市');
const cityB = place(['n', 'p', 'b'], '乙市');

test('a city belongs to the association that names it', () => {
  expect(routing([national, province, cityA, cityB])('乙市')).toEqual({ outcome: 'routed', association: cityB });
});

test('of several on one path the nearest to the member serves', () => {
  expect(routing([province, cityA])('甲市')).toEqual({ outcome: 'routed', association: cityA });
  expect(routing([cityA, province])('甲市')).toEqual({ outcome: 'routed', association: cityA });
});

test('a city that nobody names is unrouted and never guessed', () => {
  expect(routing([national, province, cityA])('丁市')).toEqual({ outcome: 'unrouted' });
});

test('a city that two neighbours name is disputed, whatever their province says', () => {
  const other = place(['n', 'p', 'b'], '甲市');
  expect(routing([province, cityA, other])('甲市')).toEqual({ outcome: 'disputed', among: [cityA, other] });
});

test('an association that names a city twice does not dispute with itself', () => {
  expect(routing([place(['p'], '甲市', '甲市')])('甲市')).toMatchObject({ outcome: 'routed' });
});

/** A tree of three levels whose associations name cities at random. */
const anyTree = fc
  .array(fc.record({ parent: fc.nat(), cities: fc.subarray(['甲', '乙', '丙', '丁']) }), { minLength: 1, maxLength: 12 })
  .map((drawn) => {
    const tree: Place[] = [];
    for (const [index, { parent, cities }] of drawn.entries()) {
      const above = tree[parent % Math.max(1, tree.length)];
      const path = above && above.associationPath.length < 3 ? above.associationPath : [];
      tree.push(place([...path, String(index)], ...cities));
    }
    return tree;
  });

test('routing finds somebody who names the city, with nobody nearer and no rival, or says why not; the order of the tree plays no part', () => {
  const seed = Number(process.env.SEED ?? Date.now());
  console.log(`routing: SEED=${seed}`);
  fc.assert(
    fc.property(anyTree, fc.constantFrom('甲', '乙', '丙', '丁', '戊'), (tree, city) => {
      const naming = tree.filter(({ cities }) => cities.includes(city));
      const route = routing(tree)(city);
      expect(routing([...tree].reverse())(city).outcome).toBe(route.outcome);
      if (route.outcome === 'unrouted') expect(naming).toEqual([]);
      else if (route.outcome === 'disputed') expect(route.among.length).toBeGreaterThan(1);
      else for (const each of naming) expect(route.association.associationPath).toContain(each.name);
    }),
    { seed },
  );
});
