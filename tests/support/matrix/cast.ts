import { staffRoles, type FirmScope, type Person, type StaffRole } from '../../../miniprogram/shared/contracts/roles';
import type { Mandate, OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { addMembers, addStaff, bindingRow, cityA, cityB, province } from '../arrange';
import type { World } from '../world';

export const national: OwnAssociation = { associationId: 'national', associationName: '全国注册会计师协会（演示）', associationPath: ['national'] };
export const places: OwnAssociation[] = [national, province, cityA, cityB];

/** Somebody who calls, and what the table may know them as. */
export interface Caller {
  openid: string;
  persons: Person[];
  /** Of staff: where they work; null for everybody else. */
  worksFor: OwnAssociation | null;
  /** Of a firm: which, and what a delegate is entrusted with. */
  firmId?: string;
  scopes?: readonly FirmScope[];
}

export const firmId = 'firm001';
export const otherFirmId = 'firm002';

/** Every kind of person; each role of staff in each place of the tree. */
export const cast: Caller[] = [
  outside('guest', []),
  outside('member', ['member']),
  outside('non-practising', ['member']),
  outside('frozen', ['frozen']),
  outside('employee', ['employee']),
  { ...outside('firm-administrator', ['firm-administrator']), firmId },
  { ...outside('other-firm-administrator', ['firm-administrator']), firmId: otherFirmId },
  { ...outside('ended-administrator', []), firmId },
  { ...outside('expired-delegate', []), firmId },
  { ...outside('future-delegate', []), firmId },
  { ...outside('empty-delegate', ['firm-delegate']), firmId, scopes: [] },
  { ...outside('full-delegate', ['firm-delegate']), firmId, scopes: ['people', 'signups', 'cases', 'pledges'] },
  outside('ended-staff', []),
  ...places.flatMap((place) => staffRoles.map((role) => clerk(role, place))),
];

function outside(openid: string, persons: Person[]): Caller {
  return { openid, persons, worksFor: null };
}

function clerk(role: StaffRole, place: OwnAssociation): Caller {
  return { openid: `${role}-${place.associationId}`, persons: [role], worksFor: place };
}

/** As the capabilities themselves would have written them. */
export async function engage(world: World): Promise<void> {
  await addMembers(world, ['member']);
  await addMembers(world, ['non-practising'], { kind: 'non-practising', firmId: null, firmName: null });
  await addMembers(world, ['frozen'], { standing: 'left' });
  await world.database.add('employees', employee());
  await world.database.add('mandates', ...mandates());
  for (const { openid, persons, worksFor } of cast) if (worksFor) await addStaff(world, openid, worksFor, persons as StaffRole[]);
  await addStaff(world, 'ended-staff', cityA);
  await world.database.update('appointments', { _id: 'ended-staff' }, { $set: { status: 'ended' } });
}

function employee() {
  return { _id: 'employee', name: '示例从业人员', firmId, firmName: '示例会计师事务所', ...cityA, status: 'active' };
}

function mandates() {
  return [
    mandate('firm-administrator', { capacity: 'administrator' }),
    mandate('other-firm-administrator', { capacity: 'administrator', firmId: otherFirmId }),
    { ...mandate('ended-administrator', { capacity: 'administrator' }), status: 'ended' },
    mandate('expired-delegate', { scopes: ['people', 'signups', 'cases', 'pledges'], untilDay: '2020-01-01' }),
    mandate('future-delegate', { scopes: ['people', 'signups', 'cases', 'pledges'], fromDay: '2999-01-01' }),
    mandate('empty-delegate', {}),
    mandate('full-delegate', { scopes: ['people', 'signups', 'cases', 'pledges'] }),
  ];
}

function mandate(openid: string, changes: Partial<Mandate>) {
  const firm = { firmId, firmName: '示例会计师事务所', ...cityA };
  return { _id: openid, name: '示例经办人', ...firm, capacity: 'delegate', scopes: [], fromDay: '2019-01-01', untilDay: null, status: 'active', ...changes };
}

/** Whoever has left in the course of a test is back. */
export async function restore(world: World): Promise<void> {
  for (const openid of ['member', 'non-practising', 'frozen']) if (!(await world.database.get('bindings', openid))) await world.database.add('bindings', bindingRow(openid));
  await world.database.remove('employees', { _id: 'employee' });
  await world.database.add('employees', employee());
}
