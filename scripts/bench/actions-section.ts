import type { ActionCost } from './actions';
import { goal } from './goal';
import { machine } from './machine';
import { rounded } from './numbers';
import { table } from './table';

/** Of the largest to the smallest size. */
const growth = ({ sizes }: ActionCost) => rounded(sizes.at(-1)!.milliseconds / sizes[0]!.milliseconds);

export function actionsSection(sizes: number[], costs: ActionCost[]): string {
  const seeded = costs[0]!.sizes.map(({ signups }) => signups.toLocaleString('en')).join(' and ');
  return `Local clouds side by side, seeded with ${seeded} signups (firms, members, events and messages grow alike), one warm instance of each function, the real SDK over loopback. Each action is called 30 times by 30 different people, in the clouds in turn; the medians are shown. Requests count everything that the call asks of the database, the identity read and the delivery of messages included. "+10" adds 10 ms before each database request, as a database farther off would. \`npm run bench -- actions ${sizes.join(' ')}\`, ${machine()}.

${growthGoal(costs)}

${table(head(sizes), rows(costs))}`;
}

function growthGoal(costs: ActionCost[]): string {
  const steepest = costs.reduce((one, other) => (growth(one) >= growth(other) ? one : other));
  return goal('ten times the data takes at most 1.2 times as long', growth(steepest) <= 1.2, `at most ${growth(steepest)} (${steepest.action}, +${steepest.delay} ms)`);
}

function head(sizes: number[]): string[] {
  const each = (what: string) => sizes.map((size) => `${what} ${size.toLocaleString('en')}`);
  return ['action', 'requests', ...each('examined,'), ...each('ms,'), 'ratio', ...each('ms +10,'), 'ratio'];
}

function rows(costs: ActionCost[]): (string | number)[][] {
  const near = costs.filter(({ delay }) => delay === 0);
  return near.map((cost) => row(cost, costs.find(({ action, delay }) => action === cost.action && delay > 0)!));
}

function row(near: ActionCost, far: ActionCost): (string | number)[] {
  const times = [near, far].flatMap((cost) => [...cost.sizes.map(({ milliseconds }) => milliseconds), growth(cost)]);
  return [near.action, near.sizes[0]!.requests, ...near.sizes.map(({ examined }) => examined), ...times];
}
