import type { FirmRecord } from '../../cloudfunctions/firms/firm';
import { firmIdOf } from '../../cloudfunctions/platform/ids';
import { associations, owner, type Association } from './associations';

export interface Firm {
  id: string;
  name: string;
  city: string;
  association: Association;
}

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** As staff would have registered them; every fourth has a branch in the other city. */
export function firmRecords(firms: Firm[], administrators: Record<string, string[]>): FirmRecord[] {
  return firms.map((firm, index) => {
    const other = firm.association === associations.cityA ? associations.cityB : associations.cityA;
    const city = other.cities[0]!;
    const branches = index % 4 === 0 ? [{ id: 'branch1', name: `${city}分所`, city, ...owner(other) }] : [];
    const reach = [...new Set([firm.association, ...(branches.length ? [other] : [])].flatMap(({ path }) => path))];
    const { id, name } = firm;
    return { _id: id, name, names: [name], city: firm.city, branches, reach, ...owner(firm.association), status: 'active', administrators: administrators[id] ?? [], revision: 1 };
  });
}

/** Named after the sixty terms of the calendar, so that nobody's firm is meant. */
export function firms(count: number): Firm[] {
  return Array.from({ length: count }, (_, index) => {
    const association = index % 2 === 0 ? associations.cityA : associations.cityB;
    const name = `示例${stems[index % 10]}${branches[index % 12]}会计师事务所`;
    return { id: firmIdOf(name), name, city: association.cities[0]!, association };
  });
}
