import type { Page } from 'shared/contracts/answers';
import { decode, encode, type Position } from './cursor';
import { command, pageLimit, type Where } from './database';

/** Bounded on the sorted field first, so that an index range answers it; ties are broken by `_id`. */
export function beyond(where: Where, field: string, order: 'asc' | 'desc', cursor: string | undefined): Where {
  const position = cursor === undefined ? null : decode(cursor);
  if (!position) return where;
  const [within, past] = order === 'asc' ? [command.gte, command.gt] : [command.lte, command.lt];
  const later = command.or([{ [field]: past(position.at) }, { _id: past(position.id) }]);
  const range = field in where ? [where, { [field]: within(position.at) }] : [{ ...where, [field]: within(position.at) }];
  return command.and([...range, later]) as unknown as Where;
}

/** One more than asked for was read: it says whether there is a next page. */
export function pageOf<Row, Item>(rows: Row[], limit: number, position: (row: Row) => Position, view: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? encode(position(last)) : null };
}

/** In the order of the ids, page after page: what a limit cut off would be missing without a word. */
export async function toTheEnd<Row extends { _id: string }>(page: (after: string) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (let last: Row[] | null = null; !last || last.length === pageLimit; found.push(...last)) last = await page(found.at(-1)?._id ?? '');
  return found;
}
