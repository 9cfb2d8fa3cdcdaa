import fc from 'fast-check';
import { daysAfter } from '../../../miniprogram/shared/workdays';
import { expectWhole } from './checks';
import { command } from './commands';
import type { Model } from './model';
import { Real } from './real';
import { runDuty } from './walking';

export interface ModelFigures {
  runs: number;
  seed: number;
  steps: number;
  blows: number;
  messages: number;
  seconds: number;
}

const first = '2026-10-26';

/** Random sequences of all steps by all people, on the real functions and on the model side by side; throws at the first difference. */
export async function soakCasesModel({ runs, seed, length, shrink }: { runs: number; seed: number; length: number; shrink: boolean }, say: (line: string) => void): Promise<ModelFigures> {
  const started = performance.now();
  const real = await Real.open();
  const figures = { steps: 0, messages: 0, done: 0 };
  const property = fc.asyncProperty(fc.nat(55), fc.commands([command], { maxCommands: length, size: 'max' }), async (days, commands) => {
    const model = await begun(real, days);
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await runDuty(model, real, null);
    await expectWhole(model, real);
    figures.steps += model.cases.reduce((sum, { done }) => sum + done.length, 0);
    figures.messages += [...model.told.values()].reduce((sum, each) => sum + each, 0);
    figures.done += 1;
    say(`${figures.done}: ${model.cases.map(({ state }) => state).join(' ')}`);
  });
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: !shrink, includeErrorInReport: true });
  } finally {
    await real.stop();
  }
  return { runs, seed, steps: figures.steps, blows: real.kills, messages: figures.messages, seconds: (performance.now() - started) / 1000 };
}

async function begun(real: Real, days: number): Promise<Model> {
  await real.begin(`${daysAfter(first, days)}T10:00:00.000+08:00`);
  return { cases: [], now: real.now(), nextYear: false, told: new Map(), looks: 0 };
}
