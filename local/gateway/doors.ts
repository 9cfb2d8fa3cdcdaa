import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, readJson } from './body';
import type { Functions } from './functions/functions';
import type { Messages } from './messages';
import type { People } from './people';
import type { Phones } from './phone';
import { Refusal } from './refusal';
import { asRefusal } from './refusals';
import { fileLimit } from './storage/door';
import type { Storage } from './storage/storage';
import type { Stream } from './stream';
import type { SimulatedDate } from './simulated-date';

export interface DoorParts {
  functions: Functions;
  storage: Storage;
  people: People;
  phones: Phones;
  messages: Messages;
  date: SimulatedDate;
  stream: Stream;
  onFault: (text: string) => void;
}

interface Visit {
  request: IncomingMessage;
  query: URLSearchParams;
}

/** What stands in for WeChat's client: reached from the browser host, docs/house.md lists them. */
const doors: Record<string, (parts: DoorParts, visit: Visit) => unknown> = {
  'POST /local/call': call,
  'POST /local/upload': upload,
  'POST /local/temp-urls': tempUrls,
  'POST /local/delete-files': deleteFiles,
  'GET /local/people': ({ people }) => people.list(),
  'POST /local/phone-code': ({ phones }, visit) => ({ code: phones.press(caller(visit)) }),
  'POST /local/subscribe': subscribe,
  'GET /local/pushes': ({ messages }, visit) => messages.pushesTo(caller(visit)),
  'GET /local/clock': ({ date }) => ({ offset: date.offset }),
  'POST /local/clock': moveDate,
};

/** False when no such door exists. A refusal is answered with HTTP 400 and `{errCode, errMsg}`. */
export async function openDoor(parts: DoorParts, request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
  const name = `${request.method} ${url.pathname}`;
  if (!Object.hasOwn(doors, name)) return false;
  try {
    say(response, 200, await doors[name]!(parts, { request, query: url.searchParams }));
  } catch (error) {
    say(response, 400, clientError(asRefusal(error, parts.onFault)));
  }
  return true;
}

function say(response: ServerResponse, status: number, reply: unknown) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(reply));
}

function caller({ request }: Visit): string {
  const openid = request.headers['x-openid'];
  if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid)) throw new Refusal('INVALID_PARAM', 'x-openid names nobody');
  return openid;
}

async function call({ functions }: DoorParts, visit: Visit) {
  const openid = caller(visit);
  const { name, data } = await readJson(visit.request);
  if (typeof name !== 'string') throw new Refusal('INVALID_PARAM', 'name must be a string');
  const reply = await functions.call(name, data, { openid, trigger: 'phone' });
  if ('value' in reply) return { result: JSON.parse(reply.value), requestId: reply.requestId };
  const told = `cloud.callFunction:fail requestID ${reply.requestId}, cloud function service error code ${reply.errCode}`;
  return { error: { errCode: reply.errCode, errMsg: `${told}, error message ${reply.message}` } };
}

async function upload({ storage }: DoorParts, visit: Visit) {
  const openid = caller(visit);
  const bytes = await readBody(visit.request, fileLimit);
  return { fileID: storage.uploadByClient(visit.query.get('path'), openid, bytes) };
}

async function tempUrls({ storage }: DoorParts, visit: Visit) {
  const openid = visit.request.headers['x-openid'] ? caller(visit) : null;
  const { fileList } = await readJson(visit.request);
  return { fileList: storage.downloadListFor(openid, fileList).map(tempUrl) };
}

async function deleteFiles({ storage }: DoorParts, visit: Visit) {
  const openid = caller(visit);
  const { fileList } = await readJson(visit.request);
  return { fileList: storage.deleteListFor(openid, fileList).map(({ code, fileID }) => ({ fileID, ...outcomes[code]! })) };
}

const outcomes: Record<string, { status: number; errMsg: string }> = {
  SUCCESS: { status: 0, errMsg: 'ok' },
  STORAGE_FILE_NONEXIST: { status: -503003, errMsg: 'storage file not exists' },
  STORAGE_EXCEED_AUTHORITY: { status: -503002, errMsg: 'storage permission denied' },
};

function tempUrl({ code, fileID, tempFileURL, maxAge }: { code: string; fileID: unknown; tempFileURL: string; maxAge?: number }) {
  return { fileID, tempFileURL, ...(maxAge !== undefined && { maxAge }), ...outcomes[code]! };
}

async function subscribe({ messages }: DoorParts, visit: Visit) {
  const openid = caller(visit);
  const { templateIds } = await readJson(visit.request);
  const acceptable = Array.isArray(templateIds) && templateIds.length <= 5 && templateIds.every((id) => typeof id === 'string');
  if (!acceptable) throw new Refusal('INVALID_PARAM', 'templateIds must be at most five ids');
  return messages.accept(openid, templateIds);
}

async function moveDate({ date }: DoorParts, { request }: Visit) {
  const { now } = await readJson(request);
  if (now !== null && typeof now !== 'string') throw new Refusal('INVALID_PARAM', 'now must be an instant or null');
  await date.move(now);
  return { offset: date.offset };
}

const numbers: Record<string, number> = {
  INVALID_PARAM: -501007,
  STORAGE_EXCEED_AUTHORITY: -503002,
};

const clientError = ({ code, message }: Refusal) => ({ errCode: numbers[code] ?? -501001, errMsg: message });
