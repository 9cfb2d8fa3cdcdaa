import { conformance } from './conformance';

conformance('set', (cloud) => {
  cloud.hold({ things: [{ _id: 'a', n: 1, more: true }] });

  test('it replaces the whole document', async () => {
    expect(await cloud.things.doc('a').set({ data: { n: 9 } })).toMatchObject({ _id: 'a', stats: { updated: 1, created: 0 } });
    expect((await cloud.things.doc('a').get()).data).toEqual({ _id: 'a', n: 9 });
  });

  test('it creates what is not there', async () => {
    expect(await cloud.things.doc('new').set({ data: { n: 1 } })).toMatchObject({ _id: 'new', stats: { updated: 0, created: 1 } });
    expect((await cloud.things.doc('new').get()).data).toEqual({ _id: 'new', n: 1 });
  });

  test('a command in it is refused', async () => {
    await expect(cloud.things.doc('a').set({ data: { n: cloud.command.inc!(1) } })).rejects.toMatchObject({ errCode: -502001 });
  });

  test('an _id in it is refused', async () => {
    await expect(cloud.things.doc('a').set({ data: { _id: 'b' } })).rejects.toMatchObject({ errCode: -501007 });
  });
});
