import { associations, type Association } from './associations';

export interface Firm {
  id: string;
  name: string;
  city: string;
  association: Association;
}

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** Named after the sixty terms of the calendar, so that nobody's firm is meant. */
export function firms(count: number): Firm[] {
  return Array.from({ length: count }, (_, index) => {
    const association = index % 2 === 0 ? associations.cityA : associations.cityB;
    const name = `示例${stems[index % 10]}${branches[index % 12]}会计师事务所`;
    return { id: `firm${String(index + 1).padStart(3, '0')}`, name, city: association.cities[0]!, association };
  });
}
