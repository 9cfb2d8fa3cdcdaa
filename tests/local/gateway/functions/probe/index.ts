import { threadId } from 'node:worker_threads';
import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** Does what a test asks for, through the real SDK. */
export async function main(event: { action: string; [field: string]: unknown }, context: unknown): Promise<unknown> {
  return deeds[event.action]!(event, context);
}

const database = () => cloud.database();

const deeds: Record<string, (event: any, context: unknown) => unknown> = {
  whoAmI: async ({ pause = 0 }) => {
    const before = cloud.getWXContext().OPENID;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await database().collection('things').where({ _id: 'none' }).get();
    return { before, after: cloud.getWXContext().OPENID };
  },
  context: () => cloud.getWXContext(),
  environment: () => process.env,
  leave: ({ name }) => void (process.env[name] = 'left'),
  thread: async ({ pause }) => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return threadId;
  },
  /** A walk through the database as the product uses it. */
  walk: async () => {
    const things = database().collection('things');
    const { command } = database();
    const own = things.where({ kind: 'walk' });
    await things.doc('walk-1').set({ data: { kind: 'walk', left: 1, claims: {}, list: ['a'] } });
    const take = () => things.where({ _id: 'walk-1', left: command.gt(0) }).update({ data: { left: command.inc(-1), 'claims.m': 'now' } });
    const updated = [await take(), await take()].map((result: any) => result.stats.updated);
    await things.doc('walk-1').update({ data: { list: command.push('b'), kind: 'walk' } });
    const { data } = (await own.orderBy('left', 'desc').limit(5).get()) as any;
    const { total } = (await own.count()) as any;
    const group = { _id: '$kind', sum: database().command.aggregate.sum('$left') };
    const { list } = (await things.aggregate().match({ kind: 'walk' }).group(group).end()) as any;
    const removed = ((await things.doc('walk-1').remove()) as any).stats.removed;
    return { updated, data, total, list, removed };
  },
  failure: async ({ what }) => {
    try {
      return await deeds[what]!({ action: what }, null);
    } catch (error: any) {
      return { errCode: error.errCode, errMsg: error.errMsg };
    }
  },
  missing: () => database().collection('things').doc('missing').get(),
  twice: async () => {
    await database().collection('things').add({ data: { _id: 'twice' } });
    return database().collection('things').add({ data: { _id: 'twice' } });
  },
  byKind: ({ kind }) => database().collection('things').where({ kind }).get(),
  event: (event) => event,
  now: () => Date.now(),
  dates: () => ({ now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), own: new Date().constructor === Date }),
  duration: async () => {
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return performance.now() - began;
  },
  serverDate: async () => {
    await database().collection('things').doc('dated').set({ data: { at: database().serverDate() } });
    return database().collection('things').doc('dated').get();
  },
  add: ({ record }) => database().collection('things').add({ data: record }),
  addTwo: async ({ id }) => {
    await database().collection('things').add({ data: { _id: `${id}-1` } });
    await database().collection('things').add({ data: { _id: `${id}-2` } });
  },
  scan: () => database().collection('things').where({ unindexed: 1 }).get(),
  stranger: () => database().collection('unknown').doc('1').get(),
  upload: ({ path, text }) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
  address: ({ fileIds }) => cloud.getTempFileURL({ fileList: fileIds }),
  download: async ({ fileId }) => String((await cloud.downloadFile({ fileID: fileId })).fileContent),
  remove: ({ fileIds }) => cloud.deleteFile({ fileList: fileIds }),
  send: ({ message }) => cloud.openapi.subscribeMessage.send(message),
  phone: ({ code }) => (cloud.openapi as any).phonenumber.getPhoneNumber({ code }),
  unserved: () => (cloud.openapi as any).wxacode.get({ path: 'x' }),
  openapi: async ({ name, parameters }) => {
    const [family, method] = name.split('.');
    return (cloud.openapi as any)[family][method](parameters).catch(({ errCode }: any) => errCode);
  },
  ask: ({ name, data }) => cloud.callFunction({ name, data }),
  crash: () => process.exit(7),
  rejectAndWait: () => {
    void Promise.reject(new Error('nobody waits for this'));
    return new Promise(() => setInterval(() => {}, 1000));
  },
  throw: () => {
    throw new Error('thrown on purpose');
  },
  large: ({ size }) => 'x'.repeat(size),
  echo: ({ text }) => text,
  length: ({ text }) => text.length,
  askLarge: ({ size }) => cloud.callFunction({ name: 'probe', data: { action: 'length', text: 'x'.repeat(size) } }),
  countKind: ({ kind }) => database().collection('things').where({ kind }).count(),
  nothing: () => undefined,
  say: ({ text }) => console.log(text),
  raw: async ({ body, text, headers }) => {
    const { URL: address } = JSON.parse(process.env.TCB_CONTEXT_CNFG!);
    const own = { envName: process.env.TCB_ENV, wxCloudApiToken: process.env.WX_API_TOKEN };
    const sent = text ?? JSON.stringify({ ...own, ...body });
    const reply = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent });
    return { status: reply.status, body: await reply.json() };
  },
  token: () => process.env.WX_API_TOKEN,
  fill: async ({ count, size }) => {
    const rows = Array.from({ length: count }, (_, index) => ({ _id: `large-${index}`, kind: 'large', text: 'x'.repeat(size) }));
    for (const data of rows) await database().collection('things').add({ data });
  },
  sendBadly: () => cloud.openapi.subscribeMessage.send({ touser: 'a', templateId: 'T', data: {} } as never),
  phoneBadly: () => (cloud.openapi as any).phonenumber.getPhoneNumber({ code: 'none' }),
  askAbsent: () => cloud.callFunction({ name: 'absent' }),
  askFailing: () => cloud.callFunction({ name: 'probe', data: { action: 'throw' } }),
  downloadAbsent: () => cloud.downloadFile({ fileID: 'cloud://local-cloud.local/absent' }),
  transaction: () => database().startTransaction(),
};
