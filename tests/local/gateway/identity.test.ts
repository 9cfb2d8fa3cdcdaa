import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 8 })));
afterAll(() => world.stop());

test('200 people who call at the same time each see their own OPENID and nobody else’s', async () => {
  const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
  const seen = await Promise.all(people.map((openid, index) => probe(world, openid, 'whoAmI', { pause: index % 7 })));
  expect(seen).toEqual(people.map((openid) => ({ before: openid, after: openid })));
});
