import type { CaseRecord } from '../../cloudfunctions/cases/case';
import { mayHear, mayRead, partsOf } from '../../cloudfunctions/cases/policy';
import type { WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import type { Identity, OwnAssociation } from '../../cloudfunctions/platform/identity';
import type { StaffRole } from '../../miniprogram/shared/contracts/roles';
import { cityA, cityB, province, rosterRow } from '../support/arrange';
import { aCase, aNotice } from '../support/cases';

const today = '2026-04-21';
const nobody = (openid: string): Identity => ({ _id: openid, member: null, groupIds: [], employee: null, staff: null, mandate: null });
const clerk = (openid: string, place: OwnAssociation, ...roles: StaffRole[]): Identity => ({ ...nobody(openid), staff: { ...place, name: '工作人员', roles } });
const memberOfStaff = (openid: string, ...roles: StaffRole[]): Identity => ({ ...clerk(openid, cityA, ...roles), member: rosterRow(openid) });
const by = { openid: 'somebody', name: '工作人员' };
const applicant = { kind: 'member' as const, openid: 'ann', memberId: 'ann', name: '示例ann', firmId: 'firm001', firmName: '示例会计师事务所' };
const parts = (identity: Identity, changes: Parameters<typeof aCase>[2] = {}) => partsOf(aCase('one', cityA, { applicant, ...changes }), identity, today);

test('whoever has applied is the applicant and nothing else, whatever they are in the association that handles it', () => {
  const roles: StaffRole[] = ['case-officer', 'lead', 'approver', 'committee-secretary'];
  const acting = { openid: 'ann', name: '示例ann' };
  const changes = { officer: acting, team: [acting], writtenNotices: { two: aNotice('two') }, stage: { state: 'accepted' as const, acceptedOn: today } };
  expect(parts(memberOfStaff('ann', ...roles), changes)).toEqual(['applicant']);
  expect(parts(clerk('bob', cityA, ...roles), changes)).toEqual(['overseer', 'lead', 'colleague', 'approver', 'secretary']);
  expect(parts(memberOfStaff('mate', 'case-officer'))).toEqual(['overseer']); // of the applicant’s firm: not to be taken over
  expect(mayHear(parts(memberOfStaff('ann', ...roles), changes))).toBe(false);
});

const mandate = (changes: object) => ({ name: '经办人', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, capacity: 'delegate' as const, scopes: ['cases' as const], fromDay: '2026-01-01', untilDay: null, ...changes });

test('a firm’s case is for its administrator and for whoever it entrusted with cases, in their term and of that firm alone; a personal one for neither', () => {
  const ofFirm = { applicant: { ...applicant, kind: 'firm' as const } };
  const acts = (changes: object, on: object = ofFirm) => parts({ ...nobody('eve'), mandate: mandate(changes) }, on).length > 0;
  expect(acts({})).toBe(true);
  expect(acts({ capacity: 'administrator', scopes: [] })).toBe(true);
  expect(acts({ scopes: ['people'] })).toBe(false);
  expect(acts({ firmId: 'firm002' })).toBe(false);
  expect([acts({ untilDay: '2026-04-20' }), acts({ untilDay: today })]).toEqual([false, true]);
  expect([acts({ fromDay: '2026-04-22' }), acts({ fromDay: today })]).toEqual([false, true]);
  expect(acts({ capacity: 'administrator' }, {})).toBe(false);
  expect(parts(nobody('ann'), ofFirm)).toEqual([]);
});

test('whoever oversees or could take the case over knows that it is there and not what it is about', () => {
  for (const identity of [clerk('above', province, 'lead'), clerk('officer', cityA, 'case-officer'), clerk('secretary', cityA, 'committee-secretary')]) expect(mayRead(parts(identity))).toBe(false);
  expect(parts(clerk('beside', cityB, 'lead'))).toEqual([]);
});

const asking = (...askedAbove: string[]) => ({ ...aNotice('two'), askedAbove });

test('right above, an approver knows of a case who was asked to sign, as long as the notice is not signed, and nobody else there', () => {
  const reads = (openid: string, notice: WrittenNotice, place = province) => mayRead(parts(clerk(openid, place, 'approver'), { writtenNotices: { two: notice } }));
  const signed = { by: { openid: 'asked', name: '工作人员' }, at: `${today}T10:00:00.000+08:00` };
  const reviewed: WrittenNotice = { ...asking('asked'), state: 'reviewed', reviewed: signed };
  const issued: WrittenNotice = { ...asking('asked'), state: 'issued', reviewed: null, issued: signed, number: '注协维〔2026〕1号' };
  expect([asking(), asking('asked'), reviewed, issued].map((notice) => reads('asked', notice))).toEqual([false, true, true, false]);
  expect(reads('not-asked', asking('asked'))).toBe(false);
  expect([asking(), issued].map((notice) => reads('here', notice, cityA))).toEqual([true, true]);
});

test('an approver knows from the first draft on, here and, where asked, right above; a secretary from the acceptance on, where the committee sits', () => {
  const drafted = { writtenNotices: { two: asking('approver') } };
  for (const [place, sees] of [[cityA, true], [province, true], [cityB, false]] as const) {
    expect(parts(clerk('approver', place, 'approver')).includes('approver')).toBe(false);
    expect(parts(clerk('approver', place, 'approver'), drafted).includes('approver')).toBe(sees);
  }
  const national = { associationId: 'national', associationName: '全国注册会计师协会', associationPath: ['national'] };
  expect(parts(clerk('approver', national, 'approver'), drafted)).toEqual(['overseer']);
  const accepted = { stage: { state: 'accepted' as const, acceptedOn: today }, heardBy: province };
  expect(parts(clerk('secretary', province, 'committee-secretary'))).toEqual(['overseer']);
  expect(parts(clerk('secretary', province, 'committee-secretary'), accepted)).toContain('secretary');
  expect(parts(clerk('secretary', cityA, 'committee-secretary'), accepted)).toEqual(['overseer']);
});

test('what never was accepted is nothing for the secretary of the committee, however it ended', () => {
  const reads = (stage: CaseRecord['stage']) => mayRead(parts(clerk('secretary', cityA, 'committee-secretary'), { stage, confidential: true }));
  const reached = { at: `${today}T10:00:00.000+08:00` };
  const ends = (acceptedOn: string | null): CaseRecord['stage'][] => [{ state: 'withdrawn', withdrawn: reached, acceptedOn }, { state: 'merged', merged: reached, acceptedOn }];
  expect([{ state: 'refused' as const, refused: reached }, ...ends(null)].map(reads)).toEqual([false, false, false]);
  expect(ends(today).map(reads)).toEqual([true, true]);
});

test('an officer or a colleague let in who works elsewhere by now has no part in it any more', () => {
  const held = { officer: { openid: 'moved', name: '工作人员' }, team: [{ openid: 'left', name: '工作人员' }] };
  expect(parts(clerk('moved', cityA, 'case-officer'), held)).toContain('officer');
  expect(parts(clerk('left', cityA, 'approver'), held)).toContain('team');
  expect(parts(clerk('left', province, 'lead'), { ...held, heardBy: province })).toContain('team'); // whose committee hears it
  expect(parts(clerk('moved', province, 'case-officer'), { ...held, heardBy: province })).not.toContain('officer');
  for (const openid of ['moved', 'left']) expect(mayRead(parts(clerk(openid, province, 'case-officer'), held))).toBe(false);
});

test('paper is confirmed by somebody else of the association, or right above by who was asked, once', () => {
  const intake = { by, receivedOn: today, confirmedBy: null, returned: null, askedAbove: ['above'] };
  const confirms = (identity: Identity, of: typeof intake | (Omit<typeof intake, 'confirmedBy'> & { confirmedBy: typeof by }) = intake) => parts(identity, { intake: of }).includes('confirmer');
  expect(confirms(clerk('other', cityA, 'case-officer'))).toBe(true);
  expect(confirms(clerk('above', province, 'approver'))).toBe(true);
  expect(confirms(clerk('not-asked', province, 'approver'))).toBe(false);
  expect(confirms(clerk('above', cityB, 'approver'))).toBe(false);
  expect(confirms(clerk('somebody', cityA, 'lead'))).toBe(false);
  expect(confirms(clerk('clerk', cityA, 'committee-secretary'))).toBe(false);
  expect(confirms(clerk('beside', cityB, 'lead'))).toBe(false);
  expect(confirms(clerk('other', cityA, 'case-officer'), { ...intake, confirmedBy: by })).toBe(false);
});
