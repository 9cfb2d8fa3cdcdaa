import type { FunctionConfig } from '../functions/config';
import { decodeParameters, encodeReply, type OpenApiReply } from '../protobuf';
import { Refusal } from '../refusal';

const noPermission = -604101;
const notFound = -604100;

export type OpenApi = ReturnType<typeof openOpenApi>;
export type Parameters = Record<string, unknown>;

/** `cloud.openapi.*`: a function may call only what its config.json names. */
export function openOpenApi(served: Record<string, (parameters: Parameters) => OpenApiReply>) {
  return (caller: FunctionConfig, parts: Record<string, Buffer>): Uint8Array => {
    const name = parts.apiName?.toString('utf8') ?? '';
    if (!Object.hasOwn(served, name)) return encodeReply({ errorCode: notFound });
    if (!caller.openapi.includes(name)) return encodeReply({ errorCode: noPermission });
    return encodeReply(served[name]!(parameters(parts.requestData)));
  };
}

function parameters(bytes: Buffer | undefined) {
  try {
    return decodeParameters(bytes ?? Buffer.alloc(0));
  } catch {
    throw new Refusal('INVALID_PARAM', 'requestData is not what the SDK sends');
  }
}
