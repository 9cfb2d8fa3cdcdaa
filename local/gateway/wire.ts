import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonLimit, readBody, readJson } from './body';
import { arrives } from './fate';
import { environmentId } from './functions/environment';
import type { Invocation } from './identity';
import { readParts } from './multipart';
import { encodeReply } from './protobuf';
import { refuseOverQuota } from './quota';
import { Refusal } from './refusal';
import { asRefusal } from './refusals';
import { runDatabase } from './wire-database';
import { invoke } from './wire-functions';
import type { Body, WireParts } from './wire-parts';

type Result = { reply: Body } | { bytes: Uint8Array } | 'gone';

/** `POST /admin`: what the SDK inside a function says to the cloud. Always answered with HTTP 200, as in the cloud. */
export async function wire(parts: WireParts, request: IncomingMessage, response: ServerResponse) {
  const requestId = randomUUID();
  const result = await answer(parts, request).catch((error) => refused(parts, error));
  if (result === 'gone') return response.destroy();
  if ('bytes' in result) return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(result.bytes);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  return response.end(JSON.stringify({ requestId, ...result.reply }));
}

async function answer(parts: WireParts, request: IncomingMessage): Promise<Result> {
  if (request.method !== 'POST') throw new Refusal('INVALID_PARAM', 'the wire takes POST');
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return dispatch(parts, await readJson(request));
  const form = readParts(await readBody(request, jsonLimit), type);
  const body = Object.fromEntries(Object.entries(form).map(([name, bytes]) => [name, bytes.toString('utf8')]));
  return openApi(parts, body, form);
}

async function dispatch(parts: WireParts, body: Body): Promise<Result> {
  const invocation = identify(parts, body);
  refuseOverQuota(parts.faults, invocation, String(body.action));
  const [family, operation] = String(body.action).split('.');
  if (family === 'database') return runDatabase(parts, invocation, operation ?? '', body);
  const serve = Object.hasOwn(served, String(body.action)) ? served[String(body.action)] : undefined;
  if (!serve) throw new Refusal('INVALID_PARAM', `the local cloud does not serve ${named(body.action)}`);
  return { reply: await serve(parts, body, invocation) };
}

const served: Record<string, (parts: WireParts, body: Body, invocation: Invocation) => Body | Promise<Body>> = {
  'functions.invokeFunction': invoke,
  'storage.getUploadMetadata': ({ storage }, { path }) => ({ data: storage.prepareUpload(path) }),
  'storage.batchGetDownloadUrl': ({ storage }, { file_list }) => ({ data: { download_list: storage.downloadList(file_list) } }),
  'storage.batchDeleteFile': ({ storage }, { fileid_list }) => ({ data: { delete_list: storage.deleteList(fileid_list) } }),
};

/** Who is calling follows from the token that the cloud itself put into the instance, never from the request. */
function identify({ invocations }: WireParts, { envName, wxCloudApiToken }: Body): Invocation {
  if (envName !== environmentId) throw new Refusal('INVALIID_ENV', 'Environment not found');
  const invocation = invocations.find(wxCloudApiToken);
  if (!invocation) throw new Refusal('INVALID_REQUEST_SOURCE', 'the request comes from no running function');
  return invocation;
}

async function openApi(parts: WireParts, body: Body, form: Record<string, Buffer>): Promise<Result> {
  const invocation = identify(parts, body);
  if (body.action !== 'wx.openApi') throw new Refusal('INVALID_PARAM', `the local cloud does not serve ${named(body.action)}`);
  const request = form.apiName?.toString('utf8') ?? '';
  refuseOverQuota(parts.faults, invocation, request);
  const { name, action } = invocation;
  const errcode = parts.faults.wechat({ name, action, request });
  if (errcode !== null) return { bytes: encodeReply({ value: { errcode, errmsg: 'refused' } }) };
  const bytes = parts.openApi(parts.functions.configs.get(name)!, form);
  return (await arrives(parts, invocation, request)) ? { bytes } : 'gone';
}

const named = (action: unknown) => (/^[\w.]{1,60}$/.test(String(action)) ? `the action ${String(action)}` : 'this action');

function refused({ onFault }: WireParts, error: unknown): Result {
  const { code, message } = asRefusal(error, onFault);
  return { reply: { code, message } };
}
