import { Field, Root, Type } from 'protobufjs';

/** The two messages that `cloud.openapi` exchanges with the gateway, with the field numbers found on the wire. */
const pair = new Type('Pair').add(new Field('key', 1, 'string')).add(new Field('value', 2, 'bytes'));
const openapiData = new Type('OpenapiData').add(new Field('pairs', 1, 'Pair', 'repeated'));
const request = new Type('CommApiData')
  .add(new Field('apiType', 1, 'int32'))
  .add(new Field('openapiData', 2, 'OpenapiData'))
  .add(new Field('appid', 6, 'string'));
const response = new Type('CommOpenApiResp')
  .add(new Field('respData', 1, 'bytes'))
  .add(new Field('contentType', 2, 'string'))
  .add(new Field('errorCode', 3, 'int32'));
new Root().add(pair).add(openapiData).add(request).add(response);

/** The parameters of an openapi call: each value is JSON. */
export function decodeParameters(bytes: Uint8Array): Record<string, unknown> {
  const { openapiData: data } = request.decode(bytes) as unknown as { openapiData?: { pairs: { key: string; value: Uint8Array }[] } };
  return Object.fromEntries((data?.pairs ?? []).map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString('utf8'))]));
}

export type OpenApiReply = { value: unknown } | { bytes: Uint8Array; contentType: string };

export function encodeReply(reply: OpenApiReply | { errorCode: number }): Uint8Array {
  if ('errorCode' in reply) return response.encode({ errorCode: reply.errorCode }).finish();
  if ('bytes' in reply) return response.encode({ respData: reply.bytes, contentType: reply.contentType }).finish();
  const respData = Buffer.from(JSON.stringify(reply.value));
  return response.encode({ respData, contentType: 'application/json' }).finish();
}
