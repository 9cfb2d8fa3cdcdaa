import type { Request } from 'playwright-core';
import type { Phone } from './driver';

/** What WeChat's own audits look at when a page opens. */
export interface PageCosts {
  nodes: number;
  depth: number;
  /** Of the node that has most. */
  children: number;
  setData: SetData[];
  calls: Call[];
}

export interface SetData {
  /** The page or component, by its path. */
  by: string;
  bytes: number;
}

/** One call of a cloud function and what was answered, both as they went over the wire. */
export interface Call {
  action: string;
  question: string;
  reply: string;
}

type Counted = typeof globalThis & { countedSetData?: SetData[] };

/** Opens a page and counts until all that it asked is answered and shown. The page before must have been quiet. */
export async function costsOf(phone: Phone, path: string): Promise<PageCosts> {
  const frame = phone.page.frame({ name: 'frame' })!;
  const requests: Request[] = [];
  const hear = (request: Request) => void (isCall(request) && requests.push(request));
  await frame.evaluate(countSetData);
  phone.page.on('request', hear);
  await phone.visit(path);
  await answered(phone, requests).finally(() => phone.page.off('request', hear));
  return {
    ...(await frame.evaluate(countNodes)),
    setData: await frame.evaluate(() => (globalThis as Counted).countedSetData!),
    calls: await Promise.all(requests.map(asCall)),
  };
}

/** Calls that say word for word what an earlier one said. */
export function repeated(calls: Call[]): Call[] {
  return calls.filter(({ question }, index) => calls.findIndex((earlier) => earlier.question === question) < index);
}

/** An answer may lead to the next question. */
async function answered(phone: Phone, requests: Request[]): Promise<void> {
  let known: number;
  do {
    known = requests.length;
    await Promise.all(requests.map(async (request) => (await request.response())?.finished()));
    await phone.page.frame({ name: 'frame' })!.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  } while (requests.length > known);
}

function isCall(request: Request): boolean {
  return new URL(request.url()).pathname === '/local/call';
}

async function asCall(request: Request): Promise<Call> {
  const { name, data } = request.postDataJSON() as { name: string; data: { action: string; input: unknown } };
  const response = await request.response();
  return { action: `${name}.${data.action}`, question: JSON.stringify([name, data]), reply: (await response?.text()) ?? '' };
}

/** Runs inside the frame. All pages and components of the mini-program, Vant's too, share one setData. */
function countSetData(): void {
  const world = globalThis as Counted & { getCurrentPages(): object[] };
  const counting = world.countedSetData !== undefined;
  world.countedSetData = [];
  if (counting) return;
  type Owner = { is: string; setData(data: object, done?: () => void): void };
  let owner = world.getCurrentPages()[0]!;
  while (!Object.hasOwn(owner, 'setData')) owner = Object.getPrototypeOf(owner) as object;
  const { setData } = owner as Owner;
  (owner as Owner).setData = function (this: Owner, data, done) {
    world.countedSetData!.push({ by: this.is, bytes: new Blob([JSON.stringify(data)]).size });
    setData.call(this, data, done);
  };
}

/** Runs inside the frame. */
function countNodes(): Pick<PageCosts, 'nodes' | 'depth' | 'children'> {
  const page = document.querySelector('.page-holder:not([hidden])')!;
  const nodes = [...page.querySelectorAll('*')];
  const depth = (node: Element): number => (node === page ? 0 : 1 + depth(node.parentElement!));
  return {
    nodes: nodes.length,
    depth: Math.max(...nodes.map(depth)),
    children: Math.max(...nodes.map((node) => node.childElementCount)),
  };
}
