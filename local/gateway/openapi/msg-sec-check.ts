import { randomUUID } from 'node:crypto';
import type { Parameters } from './openapi';
import { detailOf, refusedCheck, verdictOn, type IsVisitor } from './verdict';

const longest = 2500;

/** `security.msgSecCheck`, second version: says what it thinks of a text at once. */
export function msgSecCheck(parameters: Parameters, isVisitor: IsVisitor) {
  const { content } = parameters;
  if (typeof content !== 'string' || content === '') return { errcode: 44004, errmsg: 'empty content' };
  if ([...content].length > longest) return { errcode: 45002, errmsg: 'content size out of limit' };
  const refused = refusedCheck(parameters, isVisitor);
  if (refused) return refused;
  const result = verdictOn(content);
  return { errcode: 0, errmsg: 'ok', detail: [detailOf(result)], trace_id: randomUUID(), result };
}
