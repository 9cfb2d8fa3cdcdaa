import { conformance } from './conformance';

conformance('remove', (cloud) => {
  cloud.hold({ things: [1, 2, 3, 4].map((n) => ({ _id: `r${n}`, n })) });

  test('a document by its id, once', async () => {
    expect((await cloud.things.doc('r1').remove()).stats.removed).toBe(1);
    expect((await cloud.things.doc('r1').remove()).stats.removed).toBe(0);
  });

  test('all that match, or with multi: false one', async () => {
    const many = cloud.things.where({ n: cloud.command.gt!(1) });
    expect((await many.remove({ multi: false })).stats.removed).toBe(1);
    expect((await many.remove()).stats.removed).toBe(2);
    expect((await cloud.things.get()).data).toEqual([{ _id: 'r1', n: 1 }]);
  });
});
