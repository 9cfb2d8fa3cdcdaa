import { founded, type AssociationRecord } from '../../cloudfunctions/associations/association';
import type { AssociationLevel } from '../../miniprogram/shared/contracts/associations';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import { ruled } from './policies';

export interface Association {
  id: string;
  name: string;
  /** Root first, the association itself last. */
  path: string[];
  /** Where its events take place. */
  cities: string[];
}

const national: Association = { id: 'national', name: '全国注册会计师协会（演示）', path: ['national'], cities: ['甲市', '乙市', '线上'] };
const province: Association = { id: 'province', name: '示例省注册会计师协会', path: [...national.path, 'province'], cities: ['甲市', '乙市', '线上'] };
const cityA: Association = { id: 'city-a', name: '甲市注册会计师协会', path: [...province.path, 'city-a'], cities: ['甲市'] };
const cityB: Association = { id: 'city-b', name: '乙市注册会计师协会', path: [...province.path, 'city-b'], cities: ['乙市'] };

export const associations = { national, province, cityA, cityB };

export function owner(association: Association) {
  return { associationId: association.id, associationName: association.name, associationPath: association.path };
}

const levels: [Association, AssociationLevel, served: string[]][] = [
  [national, 'national', []],
  [province, 'province', []],
  [cityA, 'city', cityA.cities],
  [cityB, 'city', cityB.cities],
];
const month = 30 * 24 * 60 * 60 * 1000;

/** The tree as its own actions would have made it, a month ago. */
export function associationRecords(now: Instant): AssociationRecord[] {
  const since = plus(now, -month);
  return levels.map(([{ id, name, path }, level, cities]) => {
    const above = path.slice(0, -1);
    const parent = above.length > 0 ? { _id: above.at(-1)!, associationPath: above } : null;
    return ruled(founded(id, { name, level, cities }, parent, since), `${name}工作人员`);
  });
}
