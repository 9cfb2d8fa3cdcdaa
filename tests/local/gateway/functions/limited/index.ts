import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** A function with a timer, the shortest time-out and no permission; keeps a row for each of its timer's runs. */
export async function main(event: { Type?: string; Time?: string; action?: string }): Promise<unknown> {
  if (event.action === 'hang') return new Promise(() => setInterval(() => {}, 1000));
  if (event.action === 'send') return cloud.openapi.subscribeMessage.send({ touser: 'someone', templateId: 'x', data: {} } as never);
  const row = { kind: 'firing', ...event, source: process.env.TRIGGER_SRC ?? null, at: Date.now(), who: cloud.getWXContext() };
  return cloud.database().collection('firings').add({ data: row });
}
