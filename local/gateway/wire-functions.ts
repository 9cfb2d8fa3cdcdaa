import { parseObject } from './body';
import type { Invocation } from './identity';
import { Refusal } from './refusal';
import type { Body, WireParts } from './wire-parts';

/** `functions.invokeFunction`: a function that calls another one does so for the same person. */
export async function invoke({ functions }: WireParts, body: Body, { openid }: Invocation): Promise<Body> {
  if (typeof body.function_name !== 'string') throw new Refusal('INVALID_PARAM', 'function_name must be a string');
  const data = body.request_data ? parseObject(String(body.request_data)) : {};
  const reply = await functions.call(body.function_name, data, { openid, trigger: 'function' });
  if ('value' in reply) return { data: { response_data: reply.value } };
  throw new Refusal(failures[reply.errCode] ?? 'SYS_ERR', reply.message);
}

const failures: Record<number, string> = {
  [-501000]: 'FUNCTION_NOT_FOUND',
  [-504002]: 'FUNCTIONS_EXECUTE_FAIL',
  [-504003]: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
};
