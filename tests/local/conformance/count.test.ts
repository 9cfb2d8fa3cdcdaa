import { conformance } from './conformance';

conformance('count', (cloud) => {
  cloud.hold({ things: [1, 2, 3].map((n) => ({ n })) }, 'once');

  test('all, and those that match', async () => {
    expect((await cloud.things.count()).total).toBe(3);
    expect((await cloud.things.where({ n: cloud.command.lt!(3) }).count()).total).toBe(2);
    expect((await cloud.things.where({ n: 9 }).count()).total).toBe(0);
  });

  test('a collection that is not there is -502005', async () => {
    await expect(cloud.db.collection('nowhere').count()).rejects.toMatchObject({ errCode: -502005 });
  });
});
