import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from './counters';
import { arrives } from './fate';
import type { Invocation } from './identity';
import { Refusal } from './refusal';
import { asRefusal } from './refusals';
import type { WireParts } from './wire-parts';

const resultLimit = 1024 * 1024;

/** One request to the database for a running function: counted, and open to what a test has in store. */
export async function runDatabase(parts: WireParts, invocation: Invocation, operation: string, body: Record<string, unknown>) {
  const { faults } = parts;
  if (faults.delay) await pause(faults.delay);
  const record = begin(invocation, operation, body.collectionName);
  await faults.hold({ name: invocation.name, action: invocation.action, operation, collection: record.collection, nth: invocation.operations.length });
  const started = performance.now();
  const reply = await execute(parts, record, operation, body);
  record.ms = performance.now() - started;
  return (await arrives(parts, invocation, operation, record.collection)) ? { reply } : ('gone' as const);
}

function begin(invocation: Invocation, operation: string, collection: unknown): Operation {
  const record = { operation, collection: String(collection ?? ''), examined: 0, index: null, ms: 0, code: null };
  invocation.operations.push(record);
  return record;
}

async function execute(parts: WireParts, record: Operation, operation: string, body: Record<string, unknown>) {
  try {
    const { reply, cost } = await parts.database.run(operation, body);
    Object.assign(record, cost);
    if (record.examined > 0 && sizeOf(reply) > resultLimit) {
      throw new Refusal('SYS_ERR', 'database query result size exceed limit (1MB)');
    }
    return reply;
  } catch (error) {
    const { code, message } = asRefusal(error, parts.onFault);
    record.code = code;
    if (/scan/.test(message)) parts.counters.scans.push(message);
    return { code, message };
  }
}

const sizeOf = (reply: unknown) => Buffer.byteLength(JSON.stringify(reply));
