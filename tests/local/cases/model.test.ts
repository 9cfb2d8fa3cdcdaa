import { soakCasesModel } from '../../../scripts/soak/cases-model/run';

jest.setTimeout(600_000);

test('whatever all of them do in whatever order, with instances killed and replies lost, cases, numbers, log and inboxes are what a plain model says', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`model of cases: SEED=${seed}`);
  const { steps } = await soakCasesModel({ runs: 4, seed, length: 90, shrink: false }, () => {});
  expect(steps).toBeGreaterThan(20);
});
