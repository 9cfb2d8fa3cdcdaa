import type { Instant, Page } from 'shared/contracts/answers';
import { isInstant } from 'shared/instants';
import { command, type Where } from './database';
import { refuse } from './errors';

/** Where a page ended: the sorted instant and, among equals, the id. */
export interface Position {
  at: Instant;
  id: string;
}

type Order = 'asc' | 'desc';

export function encode({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Comes back from the phone, so it is believed no more than any other input. */
export function decode(cursor: string): Position {
  try {
    const [at, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof at === 'string' && isInstant(at) && isId(id) && rest.length === 0) return { at, id };
  } catch {
    // not our writing: refused below like every other wrong cursor
  }
  return refuse('invalid', '列表位置不正确，请刷新后再试');
}

/** Bounded on the sorted field first, so that an index range answers it; ties are broken by `_id`. */
export function beyond(field: string, order: Order, cursor: string | undefined): Where {
  if (cursor === undefined) return {};
  const { at, id } = decode(cursor);
  const [within, past] = order === 'asc' ? [command.gte, command.gt] : [command.lte, command.lt];
  return { [field]: within(at), $or: [{ [field]: past(at) }, { _id: past(id) }] };
}

/** One more than asked for was read: it says whether there is a next page. */
export function pageOf<Row, Item>(rows: Row[], limit: number, position: (row: Row) => Position, view: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? encode(position(last)) : null };
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w.-]{1,128}$/.test(id);
}
