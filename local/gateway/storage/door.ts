import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { readBody } from '../body';
import { decoded } from './names';
import type { Storage } from './storage';

export const fileLimit = 50 * 1024 * 1024;

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** `/storage/<name>`: where files go to and come from, as the bucket's own address in the cloud. */
export async function storageDoor(storage: Storage, request: IncomingMessage, response: ServerResponse, url: URL) {
  const name = decoded(url.pathname.slice('/storage/'.length));
  if (request.method === 'PUT') return receive(storage, name, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return deny(response, 405, 'MethodNotAllowed');
  if (!storage.addresses.allows(name, url.searchParams)) return deny(response, 403, 'AccessDenied');
  if (!storage.files.find(name)) return deny(response, 404, 'NoSuchKey');
  const type = types[extname(name).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(request.method === 'HEAD' ? undefined : storage.files.read(name));
}

async function receive(storage: Storage, name: string, request: IncomingMessage, response: ServerResponse) {
  const bytes = await readBody(request, fileLimit);
  if (!storage.acceptUpload(request.headers.authorization, name, bytes)) return deny(response, 403, 'SignatureDoesNotMatch');
  response.writeHead(200).end();
}

/** The bucket speaks XML. */
function deny(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>-</RequestId><TraceId>-</TraceId></Error>`,
  );
}
