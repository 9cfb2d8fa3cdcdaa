import { cpus, loadavg } from 'node:os';
import type { ActionCost } from './actions';
import type { ColdStart } from './cold';
import { rounded } from './numbers';
import type { StartTimes } from './start';

export interface Results {
  actions: ActionCost[];
  cold: ColdStart[];
  start: StartTimes;
}

interface Goal {
  goal: string;
  reached: boolean;
  measured: string;
}

const growth = ({ sizes }: ActionCost) => rounded(sizes[1]!.milliseconds / sizes[0]!.milliseconds);
const warmth = ({ bundled, plain }: ColdStart) => rounded(bundled / plain);

export function goals({ actions, cold }: Results): Goal[] {
  const steepest = actions.reduce((one, other) => (growth(one) >= growth(other) ? one : other));
  const coldest = cold.reduce((one, other) => (warmth(one) >= warmth(other) ? one : other));
  return [
    { goal: 'ten times the data takes at most 1.2 times as long', reached: growth(steepest) <= 1.2, measured: `at most ${growth(steepest)} (${steepest.action}, ${steepest.delay} ms)` },
    { goal: 'a cold bundle answers in at most 0.6 of the plain SDK', reached: warmth(coldest) <= 0.6, measured: `at most ${warmth(coldest)} (${coldest.name})` },
  ];
}

export function report(results: Results): string {
  return `# Benchmarks

Taken by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load of the last fifteen minutes ${rounded(loadavg()[2]!)}: above the number of cores, times say more about what else the machine did.

${goals(results).map(({ goal, reached, measured }) => `- ${reached ? 'reached' : '**missed**'}: ${goal}: ${measured}`).join('\n')}

## Actions

Two local clouds side by side, seeded with about 2,000 and 20,000 signups (firms, members, events and messages grow alike), one warm instance of each function, the real SDK over loopback. Each action is called 30 times by 30 different people, in the two clouds in turn; the medians are shown. Requests count everything that the call asks of the database, the identity read and the delivery of messages included. "+10" adds 10 ms before each database request, as a database farther off would.

| action | requests | examined, fewer | examined, more | ms, fewer | ms, more | ratio | ms +10, fewer | ms +10, more | ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${actionRows(results.actions)}

## Cold starts

From the start of a Node process to the answer of its first action, median of 15, in turn; the database answers at once.

| function | bundled, ms | plain SDK, ms | ratio |
| --- | ---: | ---: | ---: |
${results.cold.map((cold) => `| ${cold.name} | ${cold.bundled} | ${cold.plain} | ${warmth(cold)} |`).join('\n')}

## \`npm start\`

From the command to its address line: ${rounded(results.start.first / 1000)} s with an empty data folder (seeding included), ${rounded(results.start.second / 1000)} s the second time.

## The same as JSON

\`\`\`json
${JSON.stringify(results)}
\`\`\`
`;
}

function actionRows(actions: ActionCost[]): string {
  const near = actions.filter(({ delay }) => delay === 0);
  return near.map((cost) => row(cost, actions.find(({ action, delay }) => action === cost.action && delay > 0)!)).join('\n');
}

function row(near: ActionCost, far: ActionCost): string {
  const [fewer, more] = near.sizes as [ActionCost['sizes'][0], ActionCost['sizes'][0]];
  const times = [near, far].flatMap((cost) => [cost.sizes[0]!.milliseconds, cost.sizes[1]!.milliseconds, growth(cost)]);
  return `| ${[near.action, fewer.requests, fewer.examined, more.examined, ...times].join(' | ')} |`;
}
