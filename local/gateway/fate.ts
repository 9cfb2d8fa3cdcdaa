import type { Invocation } from './identity';
import type { WireParts } from './wire-parts';

/** Whether the reply reaches the function that waits for it: what was asked is done either way. */
export async function arrives({ faults }: WireParts, invocation: Invocation, operation: string, collection = ''): Promise<boolean> {
  const { name, action } = invocation;
  const fate = await faults.reply({ name, action, operation, collection, nth: faults.next() });
  if (fate === 'kill') invocation.kill();
  return fate === 'pass';
}
