import { conformance } from './conformance';

conformance('add', (cloud) => {
  cloud.hold({ unique: [{ _id: 'taken', code: 1 }] });
  const get = async (id: string) => (await cloud.things.doc(id).get()).data;

  test('it gives the id; get gives what was added, dates as dates, nothing for undefined', async () => {
    const data = { at: new Date('2026-11-21T01:00:00.000Z'), large: 2 ** 33, small: 0.1, none: null, absent: undefined, list: [], nested: { 键: '值' } };
    const { _id } = await cloud.things.add({ data });
    const { absent: _absent, ...stored } = data;
    expect(await get(_id)).toEqual({ _id, ...stored });
  });

  test('several at once give their ids in order', async () => {
    const { _ids } = await cloud.things.add({ data: [{ _id: 'x' }, { n: 2 }, { _id: 'z' }] });
    expect(_ids).toEqual(['x', expect.stringMatching(/^[0-9a-f]{32}$/), 'z']);
    expect((await cloud.things.count()).total).toBe(3);
  });

  test('a server date becomes a date', async () => {
    const { _id } = await cloud.things.add({ data: { at: cloud.db.serverDate() } });
    expect((await get(_id)).at).toBeInstanceOf(Date);
  });

  test('shapes on the globe are stored and come back whole', async () => {
    const { Geo } = cloud.db;
    const point = Geo.Point!(113.3, 23.1);
    const line = Geo.LineString!([point, Geo.Point!(114, 24)]);
    const area = Geo.Polygon!([Geo.LineString!([Geo.Point!(0, 0), Geo.Point!(3, 2), Geo.Point!(2, 3), Geo.Point!(0, 0)])]);
    const { _id } = await cloud.things.add({ data: { point, line, area } });
    const stored = (await get(_id)) as Record<string, { toJSON(): unknown }>;
    expect([stored.point!.toJSON(), stored.line!.toJSON(), stored.area!.toJSON()]).toEqual([point.toJSON(), line.toJSON(), area.toJSON()]);
  });

  test.each([['the _id', { _id: 'taken', code: 2 }], ['the value of a unique index', { _id: 'other', code: 1 }]])('%s is taken: -502001 with E11000', async (_, data) => {
    await expect(cloud.unique.add({ data })).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') });
  });

  test('a collection that is not there is -502005', async () => {
    await expect(cloud.db.collection('nowhere').add({ data: { n: 1 } })).rejects.toMatchObject({ errCode: -502005 });
  });
});
