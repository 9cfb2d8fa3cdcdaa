import { derivedId } from '../platform/ids';

/** How many are asked at a place and how many of them have signed; of an association with all below it, of a firm within one association. */
export interface CountRecord {
  _id: string;
  campaignId: string;
  round: string;
  by: 'association' | 'firm';
  /** Of the association or the firm; `none` for those who belong to no firm. */
  id: string;
  name: string;
  /** The association under which it is listed, '' at the root. */
  parentId: string;
  due: number;
  signed: number;
  /** In thousandths, for the order of lists: whoever lags behind stands first. */
  share: number;
}

export interface Tally {
  id: string;
  name: string;
  due: number;
  signed: number;
}

export const noFirm = 'none';

export function countId(campaignId: string, round: string, by: CountRecord['by'], parentId: string, id: string): string {
  return derivedId('pledge count', campaignId, round, by, by === 'firm' ? parentId : '', id);
}

export function countOf(campaignId: string, round: string, by: CountRecord['by'], parentId: string, { id, name, due, signed }: Tally): CountRecord {
  const share = due === 0 ? 1000 : Math.min(1000, Math.floor((signed * 1000) / due));
  return { _id: countId(campaignId, round, by, parentId, id), campaignId, round, by, id, name, parentId, due, signed, share };
}

/** Lines of the same place are one: a firm whose people are on the roster under two of its names is one firm. */
export function merged(tallies: Tally[]): Tally[] {
  const byId = new Map<string, Tally>();
  for (const { id, name, due, signed } of tallies) {
    const before = byId.get(id);
    byId.set(id, { id, name: before && before.due >= due ? before.name : name, due: due + (before?.due ?? 0), signed: signed + (before?.signed ?? 0) });
  }
  return [...byId.values()].filter((tally) => tally.due > 0 || tally.signed > 0);
}

export function total(id: string, name: string, rows: Pick<CountRecord, 'due' | 'signed'>[]): Tally {
  return rows.reduce<Tally>((sum, { due, signed }) => ({ ...sum, due: sum.due + due, signed: sum.signed + signed }), { id, name, due: 0, signed: 0 });
}

// As a sheet for Excel

export const boardHeadings = ['协会', '单位', '应签', '已签', '签署率'];
export const boardWidths = [36, 40, 10, 10, 10];

export function boardLine(association: string, { by, name, due, signed }: Pick<CountRecord, 'by' | 'name' | 'due' | 'signed'>): string[] {
  const rate = due === 0 ? '' : `${((signed * 100) / due).toFixed(1)}%`;
  return [association, by === 'association' ? '合计（含下级协会）' : name, String(due), String(signed), rate];
}

/** Each association before those below it. */
export function downwards<Place extends { associationPath: string[] }>(places: Place[]): Place[] {
  const way = ({ associationPath }: Place) => associationPath.join('/');
  return [...places].sort((one, other) => (way(one) < way(other) ? -1 : 1));
}
