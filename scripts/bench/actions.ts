import { call, openCloud, openStage, type BenchCloud } from './cloud';
import { median, rounded } from './numbers';
import type { Part } from './part';
import { actionsSection } from './actions-section';
import { steps, type Stage } from './steps';

export interface ActionCost {
  action: string;
  delay: number;
  /** One of each size, the smaller first. */
  sizes: { signups: number; requests: number; examined: number; milliseconds: number }[];
}

const rounds = 30;
const delays = [0, 10];

export const actions: Part = {
  title: 'Actions',
  sizes: [20_000, 200_000],
  async measure(root, sizes) {
    const clouds = [];
    for (const size of sizes) clouds.push(await openCloud(root, size));
    const costs = await measureAll(clouds);
    return actionsSection(sizes, costs);
  },
};

/** All sizes are open at once and called in turn, so that what else the machine does falls on all. */
async function measureAll(clouds: BenchCloud[]): Promise<ActionCost[]> {
  const costs: ActionCost[] = [];
  for (const delay of delays) costs.push(...(await measureAt(delay, clouds)));
  for (const cloud of clouds) await cloud.stop();
  return costs;
}

async function measureAt(delay: number, clouds: BenchCloud[]): Promise<ActionCost[]> {
  const open = [];
  for (const cloud of clouds) open.push({ cloud, stage: await openStage(cloud) });
  for (const cloud of clouds) cloud.local.faults.delay = delay;
  const costs: ActionCost[] = [];
  for (const step of steps) {
    const samples = clouds.map(() => [] as Sample[]);
    for (let round = 0; round <= rounds; round++) {
      for (const [index, { cloud, stage }] of open.entries()) samples[index]!.push(await sample(step, cloud, stage, round));
    }
    costs.push({ action: step.name, delay, sizes: clouds.map((cloud, index) => summary(cloud, samples[index]!.slice(1))) });
  }
  return costs;
}

interface Sample {
  milliseconds: number;
  requests: number;
  examined: number;
}

/** The first round wakes the function and is not counted. */
async function sample(step: (typeof steps)[number], { local, participants }: BenchCloud, stage: Stage, round: number): Promise<Sample> {
  const participant = participants[round]!;
  const started = performance.now();
  await call(local, step.by === 'staff' ? stage.staff : participant.openid, step.name, step.input(stage, participant));
  const { requests, examined } = local.counters.calls.at(-1)!;
  return { milliseconds: performance.now() - started, requests, examined };
}

function summary({ signups }: BenchCloud, samples: Sample[]) {
  const middle = (of: keyof Sample) => median(samples.map((each) => each[of]));
  return { signups, requests: middle('requests'), examined: middle('examined'), milliseconds: rounded(middle('milliseconds')) };
}
