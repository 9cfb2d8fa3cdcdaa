import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const db = cloud.database();
const _ = db.command;
const things = db.collection('things');

interface Load {
  /** What is sent, again and again. */
  request: string;
  /** How many at once. */
  lanes: number;
  milliseconds: number;
  /** Documents that are there. */
  size: number;
}

const any = (size: number) => `t${Math.floor(Math.random() * size)}`;

const requests: Record<string, (size: number) => unknown> = {
  'read by _id': (size) => things.doc(any(size)).get(),
  'top 20 by an index': (size) => things.where({ kind: Math.floor((Math.random() * size) / 100) }).orderBy('n', 'desc').limit(20).get(),
  add: () => things.add({ data: { kind: -1, n: 0, left: 1, text: 'x'.repeat(200) } }),
  'conditional update': (size) => things.where({ _id: any(size), left: _.gt(0) }).update({ data: { left: _.inc(-1) } }),
};

/** How many requests were answered. */
export async function main({ request, lanes, milliseconds, size }: Load): Promise<number> {
  const until = Date.now() + milliseconds;
  let answered = 0;
  const lane = async () => {
    for (; Date.now() < until; answered += 1) await requests[request]!(size);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answered;
}
