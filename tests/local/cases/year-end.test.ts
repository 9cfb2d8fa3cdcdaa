import { soakYearEnd } from '../../../scripts/soak/year-end';

jest.setTimeout(300_000);

test('through a year end, with the next year entered late, silent days and killed instances, every reminder is told once and every moved day announced', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`year end: SEED=${seed}`);
  const { expected, found, lost, strange, moved, announced } = await soakYearEnd(25, seed, () => {});
  expect([lost, strange]).toEqual([[], []]);
  expect([found, announced]).toEqual([expected, moved]);
  expect(expected).toBeGreaterThan(50);
});
