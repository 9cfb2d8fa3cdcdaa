import type { Collection } from '../../../cloudfunctions/collections';
import { startWorld, type WorldOptions } from '../../support/world';

const closed = { read: false, write: false } as const;

const collections: Record<string, Collection> = {
  things: { rule: closed, indexes: [{ name: 'kind', fields: { kind: 1 } }] },
  firings: { rule: closed, indexes: [{ name: 'kind', fields: { kind: 1 } }] },
};

/** The local cloud with functions that do what a gateway's test asks for. */
export const startGateway = (options: WorldOptions = {}) =>
  startWorld({ source: 'tests/local/gateway/functions', collections, ...options });

/** What the probe function returns, or an error. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- it answers whatever a test has asked for
export async function probe<Value = any>(world: Awaited<ReturnType<typeof startGateway>>, openid: string, action: string, more: object = {}) {
  const reply = await world.cloud.call(openid, 'probe', { action, ...more });
  if ('value' in reply) return JSON.parse(reply.value) as Value;
  throw Object.assign(new Error(reply.message), { errCode: reply.errCode });
}
