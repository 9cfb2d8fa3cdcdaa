import type { FunctionConfig } from './functions/config';
import type { Messages } from './messages';
import type { Phones } from './phone';
import { decodeParameters, encodeReply } from './protobuf';
import { Refusal } from './refusal';

const noPermission = -604101;
const notFound = -604100;

export type OpenApi = ReturnType<typeof openOpenApi>;

/** `cloud.openapi.*`: a function may call only what its config.json names. */
export function openOpenApi(messages: Messages, phones: Phones) {
  const served: Record<string, (parameters: Record<string, unknown>) => unknown> = {
    'subscribeMessage.send': (parameters) => messages.send(parameters),
    'phonenumber.getPhoneNumber': (parameters) => phones.exchange(parameters),
  };
  return (caller: FunctionConfig, parts: Record<string, Buffer>): Uint8Array => {
    const name = parts.apiName?.toString('utf8') ?? '';
    if (!Object.hasOwn(served, name)) return encodeReply({ errorCode: notFound });
    if (!caller.openapi.includes(name)) return encodeReply({ errorCode: noPermission });
    return encodeReply({ value: served[name]!(parameters(parts.requestData)) });
  };
}

function parameters(bytes: Buffer | undefined) {
  try {
    return decodeParameters(bytes ?? Buffer.alloc(0));
  } catch {
    throw new Refusal('INVALID_PARAM', 'requestData is not what the SDK sends');
  }
}
