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
  addTwice: async ({ record }) => {
    await database().collection('things').add({ data: { ...record, _id: `${record._id}-1` } });
    return database().collection('things').add({ data: { ...record, _id: `${record._id}-2` } });
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
  ask: ({ name, data }) => cloud.callFunction({ name, data }),
  crash: () => process.exit(7),
  reject: () => void Promise.reject(new Error('nobody waits for this')),
  throw: () => {
    throw new Error('thrown on purpose');
  },
  hang: () => new Promise(() => setInterval(() => {}, 1000)),
  spin: () => {
    for (;;);
  },
  large: ({ size }) => 'x'.repeat(size),
  nothing: () => undefined,
  say: ({ text }) => console.log(text),
  transaction: () => database().startTransaction(),
};
