import { conformance } from './conformance';
import { COLLECTION } from './names';

conformance('createCollection', (cloud) => {
  test('what is created can be written to', async () => {
    const name = `conformance_${Date.now()}`;
    await cloud.db.createCollection(name);
    await cloud.db.collection(name).add({ data: { _id: 'a' } });
    expect((await cloud.db.collection(name).get()).data).toEqual([{ _id: 'a' }]);
  });

  // The text is our own: of the real cloud only the failure is known.
  test('what is there already is an error', async () => {
    await expect(cloud.db.createCollection(COLLECTION)).rejects.toMatchObject({ errMsg: expect.stringMatching(/exist/) });
  });
});
