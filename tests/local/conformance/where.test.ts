import { conditions, rows } from './cases/conditions';
import { conformance } from './conformance';

const served = Object.entries(conditions).flatMap(([name, cases]) => (cases ? [[name, cases] as const] : []));

conformance('where', (cloud) => {
  cloud.hold({ things: rows }, 'once');

  test.each(served)('%s finds what it should, and so does a match in an aggregation', async (_, cases) => {
    for (const [condition, ids] of cases(cloud.command, cloud.db)) {
      const { data } = await cloud.things.where(condition).orderBy('_id', 'asc').get();
      expect([condition, data.map(({ _id }) => _id)]).toEqual([condition, ids]);
      const { list } = await cloud.things.aggregate().match!(condition).sort!({ _id: 1 }).end();
      expect([condition, list.map(({ _id }) => _id)]).toEqual([condition, ids]);
    }
  });

  // The real cloud serves what it has an index for; here the words alone are certain.
  test('geographic conditions, schemas and text search are refused by name', async () => {
    const { command: _, db } = cloud;
    const geometry = db.Geo.Point!(113, 23);
    const attempts: [unknown, RegExp][] = [
      [{ at: _.geoNear!({ geometry, maxDistance: 1 }) }, /\$nearSphere/],
      [{ at: _.geoWithin!({ centerSphere: [geometry, 1] }) }, /\$geoWithin/],
      [{ at: _.geoIntersects!({ geometry }) }, /\$geoIntersects/],
      [_.jsonSchema!({ required: ['n'] }), /\$jsonSchema/],
      [_.text!({ search: 'x' }), /\$search/],
    ];
    for (const [condition, word] of attempts) {
      await expect(cloud.things.where(condition).get()).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(word) });
    }
  });

  test('a command inside a plain $or, which the SDK sends as rubbish, is refused instead of finding nothing', async () => {
    await expect(cloud.things.where({ $or: [{ n: cloud.command.gt!(1) }] }).get()).rejects.toThrow(/command inside/);
  });

  test.each([[{ n: { $mod: [0, 1] } }], [{ $or: [] }], [{ n: { $nope: 1 } }], [{ tags: { $size: -1 } }]])('%j is refused', async (condition) => {
    await expect(cloud.things.where(condition).get()).rejects.toMatchObject({ errCode: -502001 });
  });
});
