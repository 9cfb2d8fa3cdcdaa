import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** A function with a timer and without permissions; keeps a row for each of its runs. */
export async function main(event: { Type?: string; Time?: string; action?: string }): Promise<unknown> {
  if (event.action === 'send') return cloud.openapi.subscribeMessage.send({ touser: 'someone', templateId: 'x', data: {} } as never);
  const row = { kind: 'firing', ...event, source: process.env.TRIGGER_SRC ?? null, at: Date.now(), who: cloud.getWXContext() };
  return cloud.database().collection('firings').add({ data: row });
}
