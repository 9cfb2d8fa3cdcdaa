import { before, changes, refusals } from './cases/changes';
import { conformance } from './conformance';

conformance('update', (cloud) => {
  cloud.hold({ things: [before] });
  const { _id: _own, ...content } = before;

  test.each(Object.entries(changes))('%s does its work', async (_, cases) => {
    for (const [data, after] of cases(cloud.command)) {
      await cloud.things.doc('a').set({ data: content });
      await cloud.things.doc('a').update({ data });
      expect([data, (await cloud.things.doc('a').get()).data]).toEqual([data, { ...before, ...after }]);
    }
  });

  test.each(Object.entries(refusals))('%s is refused, and nothing changes', async (_, refusal) => {
    const [data, text] = refusal(cloud.command);
    await expect(cloud.things.doc('a').update({ data })).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(text) });
    expect((await cloud.things.doc('a').get()).data).toEqual(before);
  });

  test('a server date is the cloud’s time, with its offset', async () => {
    await cloud.things.doc('a').update({ data: { at: cloud.db.serverDate(), hence: cloud.db.serverDate({ offset: 3_600_000 }) } });
    const { at, hence } = (await cloud.things.doc('a').get()).data as { at: Date; hence: Date };
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(hence.getTime() - at.getTime()).toBe(3_600_000);
  });

  test('it counts what changed: a condition unmet, nothing new and a missing document are zero', async () => {
    const { command: _, things } = cloud;
    const taken = async () => (await things.where({ _id: 'a', n: _.gt!(5) }).update({ data: { n: _.inc!(-1) } })).stats.updated;
    expect([await taken(), await taken()]).toEqual([1, 0]);
    expect((await things.doc('a').update({ data: { n: 5 } })).stats.updated).toBe(0);
    expect((await things.doc('none').update({ data: { n: 5 } })).stats.updated).toBe(0);
  });

  test('by conditions it changes all, with multi: false one', async () => {
    await cloud.things.add({ data: { _id: 'b', n: 6 } });
    expect((await cloud.things.where({ n: 6 }).update({ data: { seen: 1 }, multi: false })).stats.updated).toBe(1);
    expect((await cloud.things.where({ n: 6 }).update({ data: { seen: 2 } })).stats.updated).toBe(2);
  });
});
