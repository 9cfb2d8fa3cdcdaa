import { founded } from '../../../cloudfunctions/associations/association';
import type { EffectivePolicy } from '../../../miniprogram/shared/contracts/associations';
import { addAssociations, cityA, province } from '../../support/arrange';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ source: 'tests/local/associations/functions', instances: 1 });
  await addAssociations(world);
  await world.database.update('associations', { _id: 'province' }, { $set: { policy: { applicationDays: { value: 3, citation: null } } } });
  const parent = { _id: 'province', associationPath: province.associationPath };
  const many = Array.from({ length: 120 }, (_, index) => founded(`z${index}`, { level: 'city', name: `第${index}市`, cities: [`第${index}市`] }, parent, '2026-01-01T09:00:00.000+08:00'));
  await world.database.add('associations', ...many.map((record) => ({ ...record })));
});
afterAll(() => world.stop());

async function asked<Value>(question: object): Promise<Value> {
  const reply = await world.cloud.call('ann', 'reader', question);
  return JSON.parse((reply as { value: string }).value) as Value;
}

test('another capability learns where an association stands, and not what it has laid down', async () => {
  const found = await asked<object>({ action: 'place', within: 'city-a' });
  expect(found).toEqual({ _id: 'city-a', name: cityA.associationName, level: 'city', associationPath: cityA.associationPath, cities: ['甲市'] });
  expect(await asked({ action: 'place', within: 'absent' })).toBeNull();
});

test('another capability learns what holds for an association', async () => {
  const { applicationDays, decisionDays } = await asked<EffectivePolicy>({ action: 'policy', path: cityA.associationPath });
  expect([applicationDays.value, decisionDays.value]).toEqual([3, 15]);
});

test('routes are read past the end of a page', async () => {
  for (const city of ['甲市', '第0市', '第119市', '第57市']) expect(await asked({ action: 'route', within: 'province', city })).toMatchObject({ outcome: 'routed', association: { cities: [city] } });
});

test('routes within a part of the tree know nothing beside it', async () => {
  expect(await asked({ action: 'route', within: 'city-a', city: '乙市' })).toEqual({ outcome: 'unrouted' });
});
