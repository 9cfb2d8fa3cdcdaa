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
