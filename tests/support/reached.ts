import fc from 'fast-check';
import type { Identity } from '../../cloudfunctions/platform/identity';
import { audienceKinds, type Audience } from '../../miniprogram/shared/contracts/audience';

/** Any audience, anybody, and the rule on both as people say it. */
const tree: Record<string, string[]> = {
  national: ['national'], province: ['national', 'province'], 'city-a': ['national', 'province', 'city-a'], 'city-b': ['national', 'province', 'city-b'], other: ['national', 'other'],
};
export const associations = Object.keys(tree);
export const firms = ['firm-1', 'firm-2'];
export const groups = ['young', 'old'];
export const today = '2026-11-21';

export const some = (items: readonly string[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 2 });
export const place = fc.constantFrom(...associations).map((associationId) => ({ associationId, associationName: associationId, associationPath: tree[associationId]! }));
export const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant<Audience>({ reach: 'public' }),
  {
    weight: 4,
    arbitrary: fc.record({ reach: fc.constant('members' as const), kinds: fc.uniqueArray(fc.constantFrom(...audienceKinds), { minLength: 1 }), associationIds: some(associations), firmIds: some(firms), groupIds: some(groups) }),
  },
);

const firm = fc.constantFrom(...firms).map((firmId) => ({ firmId, firmName: firmId }));
const member = fc.tuple(place, firm, fc.constantFrom('practising' as const, 'non-practising' as const), fc.constantFrom('active' as const, 'active' as const, 'left' as const)).map(([where, of, kind, standing]) => ({
  ...where, ...of, kind, standing, memberId: 'm1', name: '某人', branchName: null, city: '甲市', maskedPhone: '', maskedCertificateNumber: '',
}));
const employee = fc.tuple(place, firm).map(([where, of]) => ({ ...where, ...of, name: '某人' }));
const mandate = fc.tuple(place, firm, fc.constantFrom(null, '2026-11-20', '2026-11-21')).map(([where, of, untilDay]) => ({ ...where, ...of, name: '某人', capacity: 'delegate' as const, scopes: [], fromDay: '2026-01-01', untilDay }));
const staff = place.map((where) => ({ ...where, name: '某人', roles: ['contact' as const] }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
export const identity: fc.Arbitrary<Identity> = fc.record({ _id: fc.constant('somebody'), member: maybe(member), groupIds: fc.constant([]), employee: maybe(employee), staff: maybe(staff), mandate: maybe(mandate) });

/** As people say it: one of the kinds that somebody is, within one of the places that are named. */
export function saidInWords(told: Audience, owner: string, { member: person, employee: worker, staff: clerk, mandate: deputy }: Identity, own: string[]): boolean {
  if (told.reach === 'public') return true;
  const active = person?.standing === 'active' ? person : null;
  const within = (path: readonly string[], firmId: string | null, of: string[]) => {
    const { associationIds, firmIds, groupIds } = told;
    const nowhere = associationIds.length + firmIds.length + groupIds.length === 0;
    return (nowhere && path.includes(owner)) || associationIds.some((id) => path.includes(id)) || (firmId !== null && firmIds.includes(firmId)) || groupIds.some((id) => of.includes(id));
  };
  const asMember = active !== null && told.kinds.includes(active.kind) && within(active.associationPath, active.firmId, own);
  const asWorker = worker !== null && told.kinds.includes('employee') && within(worker.associationPath, worker.firmId, []);
  const inTerm = deputy !== null && (deputy.untilDay === null || deputy.untilDay >= today);
  const forFirm = inTerm && told.kinds.includes('firm') && within(deputy.associationPath, deputy.firmId, []);
  const asClerk = clerk !== null && told.kinds.includes('staff') && within(clerk.associationPath, null, []);
  return asMember || asWorker || forFirm || asClerk;
}
