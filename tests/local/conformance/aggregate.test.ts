import { failing, others, refused, rows, stages } from './cases/stages';
import { conformance } from './conformance';
import type { Pipeline } from './sdk';

conformance('aggregate', (cloud) => {
  cloud.hold({ things: rows, others }, 'once');

  test.each(Object.entries(stages))('%s', async (_, cases) => {
    for (const step of cases) {
      const [pipeline, expected] = step(cloud.things.aggregate().sort!({ _id: 1 }), cloud.command);
      expect((await pipeline.end()).list).toEqual(expected);
    }
  });

  test.each(refused)('%s is refused by name', async (stage) => {
    const near = { longitude: 113, latitude: 23 };
    await expect(cloud.things.aggregate()[stage]!({ near, distanceField: 'far' }).end()).rejects.toMatchObject({ errMsg: expect.stringContaining(`$${stage}`) });
  });

  test.each(failing)('%s fails in the SDK, before anything is sent', (stage) => {
    expect(() => cloud.things.aggregate()[stage]!({})).toThrow(TypeError);
  });

  test.each([
    ['a root that is no document', (start: Pipeline) => start.replaceRoot!({ newRoot: '$n' })],
    ['a value outside the boundaries without a default', (start: Pipeline) => start.bucket!({ groupBy: '$n', boundaries: [0, 2] })],
    ['a lookup without its fields', (start: Pipeline) => start.lookup!({ from: 'x' })],
    ['a negative limit', (start: Pipeline) => start.limit!(-1)],
  ])('%s is an error with the word in its code', async (_, stage) => {
    await expect(stage(cloud.things.aggregate()).end()).rejects.toMatchObject({ errCode: -1 });
  });
});

