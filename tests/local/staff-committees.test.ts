import { certificateHash } from '../../cloudfunctions/platform/phones';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import type { AuditRecord } from '../../cloudfunctions/platform/audit';
import type { AppointmentRecord } from '../../cloudfunctions/staff/appointment';
import type { ExpertRecord } from '../../cloudfunctions/staff/expert';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import type { CommitteeCard, CommitteeDetail, CommitteeKind, Expert } from '../../miniprogram/shared/contracts/committees';
import { addAssociations, addMembers, addStaff, cityA, cityB, province } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  await addAssociations(world);
  const hash = certificateHash('990100000001', keysFrom(world.cloud.environment));
  await addMembers(world, ['member'], { certificateHash: hash });
  await addStaff(world, 'chief', province);
  await addStaff(world, 'ann', cityA);
  await addStaff(world, 'eve', cityB);
});
afterAll(() => world.stop());
beforeEach(async () => {
  for (const collection of ['committees', 'experts', 'audit']) await world.database.remove(collection, {});
});

let keys = 0;
const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const profile = (changes: object = {}) => ({ occupation: 'lawyer', organisation: '示例律师事务所', fields: ['诉讼'], profile: '执业二十年。', conflicts: ['示例会计师事务所'], ...changes });
const term = { from: '2026-01-01', until: '2028-12-31' };

function establish(who: string, associationId: string, kind: CommitteeKind): Promise<CommitteeCard> {
  return world.value(who, 'staff', 'establish', { key: `k3y-of-a-committee-${(keys += 1)}`, associationId, kind, name: `${kind}委员会`, about: '职责', reason: '按章程设立' });
}
const enter = (who: string, name = '示例律师') => world.value<Expert>(who, 'staff', 'enterExpert', { name, profile: profile() });
function seat(who: string, { id, revision }: Expert, committee: CommitteeCard, changes: object = {}): Promise<Answer<Expert>> {
  return world.call(who, 'staff', 'seat', { expertId: id, revision, committeeId: committee.id, title: '委员', ...term, reason: '换届', ...changes });
}

test('a person from outside is seated, and members read the committee with terms and without any number', async () => {
  const rights = await establish('ann', 'city-a', 'rights');
  expect(outcome(await seat('ann', await enter('ann'), rights))).toBe('ok');
  const seen = await world.value<CommitteeDetail>('member', 'staff', 'committee', { committeeId: rights.id });
  expect(seen).toMatchObject({ name: 'rights委员会', can: { change: false }, members: [{ expert: { name: '示例律师' }, seat: { title: '委员', ...term } }] });
  expect(JSON.stringify(seen)).not.toMatch(/1\d{10}/);
  expect(await world.value<CommitteeCard[]>('member', 'staff', 'committees')).toMatchObject([{ id: rights.id }]);
});

test('however many have sat on a committee before, whoever is in office is shown, past the first hundred too', async () => {
  const rights = await establish('ann', 'city-a', 'rights');
  const seated = (await seat('ann', await enter('ann', '示例委员'), rights, { until: '2099-12-31' })) as { value: Expert };
  const { _id, seats, ...row } = (await world.database.get<ExpertRecord>('experts', seated.value.id))!;
  const former = { ...seats[0]!, until: '2020-12-31' };
  const elsewhere = { ...seats[0]!, committeeId: 'another' };
  const people = (count: number, name: string, held: object[]) => Array.from({ length: count }, (_, index) => ({ ...row, _id: `${name}-${index}`, seats: held }));
  await world.database.add('experts', ...people(105, '0-former', [former, elsewhere]), ...people(104, '0-sitting', seats));
  expect((await world.value<CommitteeDetail>('member', 'staff', 'committee', { committeeId: rights.id })).members).toHaveLength(105);
});

test('conflicts may be left out, and are taken away by leaving them out', async () => {
  const { conflicts, ...bare } = profile();
  const entered = await world.value<Expert>('ann', 'staff', 'enterExpert', { name: '示例学者', profile: bare });
  expect(entered.conflicts).toEqual([]);
  const described = { expertId: entered.id, revision: entered.revision };
  expect(await world.value('ann', 'staff', 'describeExpert', { ...described, profile: { ...bare, conflicts } })).toMatchObject({ conflicts });
  expect(await world.value('ann', 'staff', 'describeExpert', { ...described, revision: 2, profile: bare })).toMatchObject({ conflicts: [] });
});

test('the name of somebody from outside may be put right, a member’s is the roster’s; experts are found by field', async () => {
  const outsider = await enter('ann', '示例律帅');
  const member = await world.value<Expert>('ann', 'staff', 'enterExpert', { name: '示例member', certificateNumber: '990100000001', profile: profile({ occupation: 'cpa', fields: ['审计准则'] }) });
  const rename = ({ id, revision, occupation }: Expert) => world.call<Expert>('ann', 'staff', 'describeExpert', { expertId: id, revision, name: '示例律师', profile: profile({ occupation }) });
  expect(await rename(outsider)).toMatchObject({ ok: true, value: { id: outsider.id, name: '示例律师' } });
  expect(await rename(member)).toMatchObject({ refusal: { code: 'invalid', message: '会员的姓名以会员名册为准，请先更新名册' } });
  expect(await world.value('member', 'staff', 'experts', { field: '审计准则' })).toMatchObject({ items: [{ id: member.id }] });
});

const enterAs = (name: string, organisation: string, distinct?: string) => world.call<Expert>('ann', 'staff', 'enterExpert', { name, profile: profile({ organisation }), ...(distinct && { distinct }) });

test('the same name under another employer is taken for the same person, until staff put on record why it is another', async () => {
  const first = await enter('ann', '示例 丁');
  expect(outcome(await enterAs('示例 丁', '示例律师事务所'))).toBe('ok');
  expect(await enterAs('示例·丁', '另一家律师事务所')).toMatchObject({ refusal: { code: 'conflict', message: expect.stringContaining('示例 丁（示例律师事务所）') } });
  const other = await enterAs('示例·丁', '另一家律师事务所', '执业证号和毕业院校都不同');
  expect(other).toMatchObject({ ok: true });
  expect((other as { value: Expert }).value.id).not.toBe(first.id);
  expect(await world.database.find<AuditRecord>('audit', { action: 'staff.enterExpert', reason: '执业证号和毕业院校都不同' })).toMatchObject([{ summary: '将示例·丁登记入专家库，与同名的不是同一人' }]);
});

test('who comes by a second entry to the other side is refused, also after being renamed and also when both were entered at one moment', async () => {
  const [rights, disciplinary] = [await establish('ann', 'city-a', 'rights'), await establish('chief', 'province', 'disciplinary')];
  const alias = await enter('ann', '示例戊');
  expect(outcome(await seat('ann', alias, rights))).toBe('ok');
  await world.value('ann', 'staff', 'describeExpert', { expertId: alias.id, revision: 2, name: '示例己', profile: profile() });
  expect(outcome(await enterAs('示例戊', '另一家律师事务所'))).toBe('conflict');
  const [row] = await world.database.find<{ _id: string; [field: string]: unknown }>('experts', { _id: alias.id });
  await world.database.add('experts', { ...row!, _id: 'at-one-moment', organisation: '另一家律师事务所', name: '示例戊', names: ['示例戊'], seats: [], revision: 1 });
  const twin = { id: 'at-one-moment', revision: 1 } as Expert;
  expect(await seat('chief', twin, disciplinary)).toMatchObject({ refusal: { code: 'conflict', message: expect.stringContaining('写明依据') } });
  const described = { expertId: twin.id, revision: 1, profile: profile({ organisation: '另一家律师事务所' }) };
  expect(outcome(await world.call('chief', 'staff', 'describeExpert', described))).toBe('conflict');
  await world.value('chief', 'staff', 'describeExpert', { ...described, distinct: '执业证号不同' });
  expect(outcome(await seat('chief', { ...twin, revision: 2 }, disciplinary))).toBe('ok');
});

test('a guest reads no directory', async () => {
  expect(outcome(await world.call('guest', 'staff', 'experts'))).toBe('unbound');
});

test('nobody sits on the rights and the disciplinary committee of whichever associations in overlapping terms', async () => {
  const [rights, disciplinary] = [await establish('ann', 'city-a', 'rights'), await establish('chief', 'province', 'disciplinary')];
  const seated = await seat('ann', await enter('ann'), rights);
  const person = (seated as { value: Expert }).value;
  expect(await seat('chief', person, disciplinary)).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringMatching(/隔离/) } });
  expect(outcome(await seat('chief', person, disciplinary, { from: '2029-01-01', until: '2031-12-31' }))).toBe('ok');
});

test.each([1, 2, 3, 4, 5])('granted both at the same moment by two associations, one is refused (%i)', async () => {
  const [rights, disciplinary] = [await establish('ann', 'city-a', 'rights'), await establish('chief', 'province', 'disciplinary')];
  const person = await enter('ann');
  const answers = await Promise.all([seat('ann', person, rights), seat('chief', person, disciplinary)]);
  expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
  expect((await world.value<Expert>('ann', 'staff', 'expert', { expertId: person.id })).seats).toHaveLength(1);
});

test('entered again, by another association too, it is the same person with the same seats', async () => {
  const rights = await establish('ann', 'city-a', 'rights');
  await seat('ann', await enter('ann', '欧阳·示例'), rights);
  const again = await enter('eve', '欧阳•示例');
  expect(again).toMatchObject({ seats: [{ committee: { kind: 'rights' } }], can: { change: false } });
  expect(await world.database.count('experts')).toBe(1);
});

test('a member is entered by certificate number and name, and no trace of the number stays', async () => {
  const input = (name: string, certificateNumber?: string) => ({ name, ...(certificateNumber && { certificateNumber }), profile: profile({ occupation: 'cpa' }) });
  expect(outcome(await world.call('ann', 'staff', 'enterExpert', input('别人', '990100000001')))).toBe('invalid');
  expect(outcome(await world.call('ann', 'staff', 'enterExpert', input('示例member')))).toBe('invalid');
  const entered = await world.value<Expert>('ann', 'staff', 'enterExpert', input('示例member', '990100000001'));
  expect(await world.database.get('experts', entered.id)).toMatchObject({ memberId: 'member' });
  expect(JSON.stringify([await world.database.find('experts'), await world.database.find('audit'), entered])).not.toMatch(/9901/);
});

test('asked twice a seat is taken once, and ended early it is over', async () => {
  const rights = await establish('ann', 'city-a', 'rights');
  const person = await enter('ann');
  await seat('ann', person, rights);
  const seated = (await seat('ann', person, rights)) as { value: Expert };
  expect(seated.value.seats).toHaveLength(1);
  const { seats, revision } = seated.value;
  const ended = await world.value<Expert>('ann', 'staff', 'vacate', { expertId: person.id, revision, seatId: seats[0]!.id, until: '2026-06-30', reason: '辞任' });
  expect(ended.seats).toMatchObject([{ until: '2026-06-30' }]);
});

test('the committee of another association answers like none', async () => {
  const rights = await establish('chief', 'city-b', 'rights');
  const person = await enter('ann');
  const none = await seat('ann', person, { ...rights, id: 'nothing' });
  expect(await seat('ann', person, rights)).toEqual(none);
  expect(outcome(await world.call('ann', 'staff', 'establish', { key: 'k3y', associationId: 'city-b', kind: 'other', name: '某', about: '某', reason: '试' }))).toBe('missing');
});

test('a member cannot seat anybody', async () => {
  const rights = await establish('ann', 'city-a', 'rights');
  expect(outcome(await seat('member', await enter('ann'), rights))).toBe('forbidden');
});

describe('the secretary of a committee', () => {
  const appoint = async (committee: CommitteeCard, whom: string) => {
    const { staffId } = (await world.database.get<AppointmentRecord>('appointments', whom))!;
    return world.call<CommitteeDetail>('ann', 'staff', 'appointSecretary', { committeeId: committee.id, staffId, reason: '分工' });
  };
  beforeEach(async () => {
    await world.database.remove('appointments', { _id: 'clerk' });
    await addStaff(world, 'clerk', cityA, ['committee-secretary']);
    await world.database.update('associations', { _id: 'city-a' }, { $set: { policy: {} } });
  });

  test('may serve both sides where staff step aside case by case', async () => {
    for (const kind of ['rights', 'disciplinary'] as const) expect(outcome(await appoint(await establish('ann', 'city-a', kind), 'clerk'))).toBe('ok');
    expect((await world.database.find<AuditRecord>('audit', { action: 'staff.secretary' })).length).toBe(2);
  });

  test('is dismissed with a reason, and who is told of it is nobody but those who may change it', async () => {
    const rights = await establish('ann', 'city-a', 'rights');
    expect(await appoint(rights, 'clerk')).toMatchObject({ ok: true, value: { secretaries: [{ name: '工作人员' }] } });
    expect(await world.value('member', 'staff', 'committee', { committeeId: rights.id })).toMatchObject({ secretary: '工作人员', secretaries: [] });
    const { staffId } = (await world.database.get<AppointmentRecord>('appointments', 'clerk'))!;
    const dismissal = { committeeId: rights.id, staffId, reason: '换岗' };
    for (let time = 0; time < 2; time++) expect(await world.value('ann', 'staff', 'dismissSecretary', dismissal)).toMatchObject({ secretary: null, secretaries: [] });
    expect(await world.database.count('audit', { action: 'staff.secretary', reason: '换岗' })).toBe(1);
    expect(outcome(await world.call('eve', 'staff', 'dismissSecretary', dismissal))).toBe('missing');
  });

  test('serves one side alone where the policy separates them, also at the same moment', async () => {
    await world.database.update('associations', { _id: 'city-a' }, { $set: { policy: { firewall: { value: 'separation', citation: null } } } });
    const [rights, disciplinary] = [await establish('ann', 'city-a', 'rights'), await establish('ann', 'city-a', 'disciplinary')];
    const answers = await Promise.all([appoint(rights, 'clerk'), appoint(disciplinary, 'clerk')]);
    expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
  });

  describe('and of the staff on the one side', () => {
    const long = { from: '2026-01-01', until: '2099-12-31' };
    const granted = async (role: string) => {
      const { staffId, revision } = (await world.database.get<AppointmentRecord>('appointments', 'clerk'))!;
      return world.call('ann', 'staff', 'grant', { key: `k3y-of-a-grant-${role}`, staffId, revision, roles: [role], reason: '分工' });
    };

    test('sits on no committee of the other, until it is on record that the namesake is somebody else', async () => {
      await appoint(await establish('ann', 'city-a', 'rights'), 'clerk');
      const disciplinary = await establish('ann', 'city-a', 'disciplinary');
      const namesake = await enter('ann', '工作·人员');
      expect(await seat('ann', namesake, disciplinary, long)).toMatchObject({ refusal: { code: 'conflict', message: expect.stringMatching(/rights委员会秘书.*隔离.*写明依据/) } });
      await world.value('ann', 'staff', 'describeExpert', { expertId: namesake.id, revision: 1, profile: profile(), distinct: '身份证件已当面核对' });
      expect(outcome(await seat('ann', { ...namesake, revision: 2 }, disciplinary, long))).toBe('ok');
    });

    test('comes from there to no post on the other, as secretary, as officer or under another name', async () => {
      const seated = await seat('ann', await enter('ann', '示例庚'), await establish('ann', 'city-a', 'disciplinary'), long);
      const { id, revision } = (seated as { value: Expert }).value;
      const rights = await establish('ann', 'city-a', 'rights');
      const described = { expertId: id, name: '工作人员', profile: profile() };
      await world.value('ann', 'staff', 'describeExpert', { ...described, revision });
      expect([outcome(await appoint(rights, 'clerk')), outcome(await granted('case-officer')), outcome(await granted('contact'))]).toEqual(['conflict', 'conflict', 'ok']);
      await world.value('ann', 'staff', 'describeExpert', { ...described, revision: revision + 1, name: '示例辛' });
      expect(outcome(await appoint(rights, 'clerk'))).toBe('conflict');
    });

    test.each([1, 2, 3, 4, 5])('nor when both are given at the same moment (%i)', async () => {
      const [rights, disciplinary, person] = [await establish('ann', 'city-a', 'rights'), await establish('chief', 'province', 'disciplinary'), await enter('ann', '工作人员')];
      const answers = await Promise.all([appoint(rights, 'clerk'), seat('chief', person, disciplinary, long)]);
      expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
    });

    test('is known as the member too to whom the WeChat identity is bound, by whatever name', async () => {
      await addMembers(world, ['officer']);
      await addStaff(world, 'officer', cityA, ['case-officer']);
      const bound = await enter('ann', '示例officer');
      await world.database.update('experts', { _id: bound.id }, { $set: { memberId: 'officer' } });
      expect(await seat('ann', bound, await establish('ann', 'city-a', 'disciplinary'), long)).toMatchObject({ refusal: { message: expect.stringContaining('维权经办人') } });
    });
  });

  test('of discipline gets no role of the rights side where the policy separates them', async () => {
    await world.database.update('associations', { _id: 'city-a' }, { $set: { policy: { firewall: { value: 'separation', citation: null } } } });
    await appoint(await establish('ann', 'city-a', 'disciplinary'), 'clerk');
    const { staffId, revision } = (await world.database.get<AppointmentRecord>('appointments', 'clerk'))!;
    const answer = await world.call('ann', 'staff', 'grant', { key: 'k3y-of-a-mixture', staffId, revision, roles: ['case-officer'], reason: '试' });
    expect(answer).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/完全分开/) } });
  });
});
