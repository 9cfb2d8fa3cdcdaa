import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** The cloud's limit for what a call may carry, with room for what is around it. */
export const jsonLimit = 6 * 1024 * 1024 + 64 * 1024;

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on without keeping: a reply to a sender who is still sending would be lost.
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new Refusal('INVALID_PARAM', `the body exceeds the limit of ${limit} bytes`);
  return Buffer.concat(chunks);
}

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  return parseObject((await readBody(request, jsonLimit)).toString('utf8'));
}

export function parseObject(text: string): Record<string, unknown> {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('INVALID_PARAM', 'the body must be a JSON object');
  }
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('INVALID_PARAM', 'the body is not JSON');
  }
}
