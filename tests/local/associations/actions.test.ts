import type { AssociationPlace, AssociationProfile, ManagedSheet, ManagedTree, PolicyChange, PolicyVersion } from '../../../miniprogram/shared/contracts/associations';
import { addAssociations, addStaff, cityA, cityB, province, requestsOf } from '../../support/arrange';
import { badInputs } from '../../support/bad-inputs';
import type { Row } from '../../support/records';
import { startWorld, type World } from '../../support/world';

const secret = 'a-secret-of-more-than-thirty-two-letters';
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2, environment: { STAFF_FOUNDING_SECRET: secret } });
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.cloud.reset();
  await world.database.add('generations', { _id: 'roster', current: 0, applying: null });
  await addAssociations(world);
  await addStaff(world, 'pro', province);
  await addStaff(world, 'amy', cityA);
  await addStaff(world, 'bea', cityB);
  await addStaff(world, 'eve', cityA, ['contact', 'case-officer']);
});

const why = '本会决定';
const layDown = (change: PolicyChange, revision = 1, associationId = 'city-a') => ({ associationId, revision, reason: why, citation: null, change });
const tenDays = layDown({ field: 'decisionDays', value: 10 });
const missing = { ok: false, refusal: { code: 'missing', message: '没有找到这个协会' } };

test('anybody may read an association: where it stands, whom to ask, what it promises', async () => {
  const profile = await world.value<AssociationProfile>('guest', 'associations', 'profile', { associationId: 'city-a' });
  expect(profile).toMatchObject({ id: 'city-a', cities: ['甲市'], below: [], committee: { name: '法律援助与权益保护委员会', association: { id: 'city-a' } } });
  expect(profile.above.map(({ id }) => id)).toEqual(['national', 'province']);
  expect(profile.policy.decisionDays).toMatchObject({ value: 15, source: { from: 'measures', citation: { article: '第二十三条' } } });
  expect(requestsOf(world, 'associations', 'profile')).toHaveLength(3);
});

test.each([
  ['profile', 'guest', { associationId: 'national' }, 2],
  ['profile', 'guest', {}, 2],
  ['serving', 'guest', { city: '甲市' }, 1],
  ['cities', 'guest', {}, 2],
  ['todo', 'amy', {}, 3],
  ['todo', 'eve', {}, 1],
  ['sheet', 'amy', { associationId: 'city-a' }, 3],
  ['versions', 'amy', { associationId: 'city-a' }, 3],
  ['tree', 'amy', { associationId: 'city-a' }, 5],
])('%s, asked by %s, costs no more requests than here', async (action, who, input, requests) => {
  await world.value(who, 'associations', action, input);
  expect(requestsOf(world, 'associations', action)).toHaveLength(requests);
});

test('laying down asks as often as here: who, the association, what is above it, the change, the sheet again; and the log', async () => {
  await world.value('amy', 'associations', 'layDown', tenDays);
  const [identity, ...rest] = requestsOf(world, 'associations', 'layDown');
  expect(identity).toContain('generations');
  expect(rest.filter((request) => request.endsWith('associations'))).toHaveLength(6);
  expect(rest.filter((request) => request.endsWith(' audit'))).toHaveLength(1);
});

test('without a name the root is read, with those right below it', async () => {
  const profile = await world.value<AssociationProfile>('guest', 'associations', 'profile');
  expect(profile).toMatchObject({ id: 'national', above: [], below: [{ id: 'province' }] });
});

test('a province that adopts the platform alone is a whole tree', async () => {
  await world.database.remove('associations', { _id: 'national' });
  await world.database.update('associations', { _id: 'province' }, { $set: { parentId: null, associationPath: ['province'] } });
  const profile = await world.value<AssociationProfile>('guest', 'associations', 'profile');
  expect(profile).toMatchObject({ id: 'province', above: [] });
  expect(profile.policy.longestDays.value).toBe(90);
});

test('a city leads to the association that serves it, and an unrouted one to nobody', async () => {
  expect(await world.value<AssociationPlace>('guest', 'associations', 'serving', { city: '乙市' })).toMatchObject({ id: 'city-b' });
  expect(await world.value('guest', 'associations', 'serving', { city: '丁市' })).toBeNull();
  expect(await world.value('guest', 'associations', 'cities')).toEqual(['甲市', '乙市'].sort((one, other) => one.localeCompare(other, 'zh')));
});

test('an association that does not exist is said to be missing', async () => {
  expect(await world.call('guest', 'associations', 'profile', { associationId: 'absent' })).toEqual(missing);
});

test('what the lead lays down is in effect at once, with a version and an entry in the log that say who, when and why', async () => {
  const { sheet, revision } = await world.value<ManagedSheet>('amy', 'associations', 'layDown', tenDays);
  expect(revision).toBe(2);
  expect(sheet.decisionDays).toMatchObject({ value: 10, source: { from: 'association', id: 'city-a' }, inherited: { value: 15 }, overruled: false });
  const [version] = await world.value<PolicyVersion[]>('amy', 'associations', 'versions', { associationId: 'city-a' });
  expect(version).toMatchObject({ revision: 2, by: '工作人员', field: 'decisionDays', own: { value: 10, citation: null }, reason: why });
  const entries = await world.database.find('audit');
  expect(entries).toMatchObject([{ action: 'associations.layDown', reason: why, associationPath: cityA.associationPath, by: { openid: 'amy' } }]);
});

test('a looser period is refused with the article, and nothing is written', async () => {
  const before = await world.database.get('associations', 'city-a');
  const answer = await world.call('amy', 'associations', 'layDown', layDown({ field: 'decisionDays', value: 16 }));
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid', message: expect.stringContaining('第二十三条规定为 15 个工作日') as string } });
  expect(await world.database.get('associations', 'city-a')).toEqual(before);
});

test('when the province becomes stricter later, the city’s own value no longer counts and its staff see that', async () => {
  await world.value('amy', 'associations', 'layDown', tenDays);
  await world.value('pro', 'associations', 'layDown', layDown({ field: 'decisionDays', value: 8 }, 1, 'province'));
  const { sheet } = await world.value<ManagedSheet>('amy', 'associations', 'sheet', { associationId: 'city-a' });
  expect(sheet.decisionDays).toMatchObject({ value: 8, own: { value: 10 }, overruled: true, source: { name: province.associationName } });
});

test('what was laid down can be taken back, and the upper level’s value holds again', async () => {
  await world.value('amy', 'associations', 'layDown', tenDays);
  const { sheet } = await world.value<ManagedSheet>('amy', 'associations', 'inherit', { associationId: 'city-a', revision: 2, reason: why, field: 'decisionDays' });
  expect(sheet.decisionDays).toMatchObject({ value: 15, own: null });
  expect(await world.value<PolicyVersion[]>('amy', 'associations', 'versions', { associationId: 'city-a' })).toMatchObject([{ own: null }, { own: { value: 10 } }]);
});

test('whoever was shown an older sheet is told so; the same call again is one change', async () => {
  await world.value('amy', 'associations', 'layDown', tenDays);
  expect(await world.value('amy', 'associations', 'layDown', tenDays)).toMatchObject({ revision: 2 });
  expect(await world.call('pro', 'associations', 'layDown', layDown({ field: 'decisionDays', value: 9 }))).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await world.value('amy', 'associations', 'versions', { associationId: 'city-a' })).toHaveLength(1);
  expect(await world.database.count('audit')).toBe(1);
});

test('two who lay down at the same moment do not both win', async () => {
  const both = [9, 10].map((value) => world.call('amy', 'associations', 'layDown', layDown({ field: 'decisionDays', value })));
  expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await world.database.get('associations', 'city-a')).toMatchObject({ revision: 2 });
});

test('staff of a city reach neither the province, nor the neighbour, nor what does not exist, and are told the same each time', async () => {
  for (const associationId of ['national', 'province', 'city-b', 'absent']) {
    for (const action of ['sheet', 'versions', 'tree']) expect(await world.call('amy', 'associations', action, { associationId })).toEqual(missing);
    expect(await world.call('amy', 'associations', 'layDown', { ...tenDays, associationId })).toEqual(missing);
    expect(await world.call('amy', 'associations', 'rename', { associationId, revision: 1, reason: why, name: '我的协会' })).toEqual(missing);
  }
});

test('other staff may read what everybody reads, and neither see nor change the sheet', async () => {
  for (const [action, input] of [['sheet', { associationId: 'city-a' }], ['layDown', tenDays]] as const)
    expect(await world.call('eve', 'associations', action, input)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await world.call('guest', 'associations', 'layDown', tenDays)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

const founding = { key: 'k1', parentId: 'province', level: 'city', name: '丙市注册会计师协会', cities: ['丙市'], reason: '新设' };

test('a province adds a city’s association once, however often it is asked, and its city is routed there', async () => {
  const { associationId } = await world.value<{ associationId: string }>('pro', 'associations', 'found', founding);
  expect(await world.value('pro', 'associations', 'found', founding)).toEqual({ associationId });
  expect(await world.value('guest', 'associations', 'serving', { city: '丙市' })).toMatchObject({ id: associationId });
  expect(await world.database.get('associations', associationId)).toMatchObject({ associationPath: ['national', 'province', associationId], unlogged: [] });
  expect(await world.database.count('audit')).toBe(1);
});

test('whoever set an environment up establishes its root once, of any level, and nobody without the secret does', async () => {
  const founding = { secret, level: 'province', name: '示例省注册会计师协会', cities: ['甲市'] };
  expect(await world.call('guest', 'associations', 'establish', founding)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  await world.database.remove('associations', {});
  expect(await world.call('guest', 'associations', 'establish', { ...founding, secret: 'guessed' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const [one, other] = await Promise.all([1, 2].map(() => world.value<{ associationId: string }>('guest', 'associations', 'establish', founding)));
  expect(one).toEqual(other);
  expect(await world.value('guest', 'associations', 'profile')).toMatchObject({ id: one!.associationId, level: 'province', above: [] });
  expect(await world.database.find('audit')).toMatchObject([{ action: 'associations.found', by: { role: 'guest' } }]);
});

test('no province stands below a province, and no city goes to two neighbours', async () => {
  expect(await world.call('pro', 'associations', 'found', { ...founding, level: 'province' })).toMatchObject({ ok: false, refusal: { message: '下级协会的层级须低于上级协会' } });
  expect(await world.call('pro', 'associations', 'found', { ...founding, cities: ['丙市', '甲市'] })).toMatchObject({
    ok: false, refusal: { message: '甲市已由甲市注册会计师协会负责，请先在那里移除' },
  });
});

test('a city is handed from one association to another in two steps', async () => {
  const route = (associationId: string, cities: string[]) => ({ associationId, revision: 1, reason: why, cities });
  expect(await world.call('pro', 'associations', 'route', route('city-b', ['乙市', '甲市']))).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  await world.value('pro', 'associations', 'route', route('city-a', []));
  await world.value('pro', 'associations', 'route', route('city-b', ['乙市', '甲市']));
  expect(await world.value('guest', 'associations', 'serving', { city: '甲市' })).toMatchObject({ id: 'city-b' });
});

test('a province may name a city that its own city serves: the nearer one goes on serving it', async () => {
  await world.value('pro', 'associations', 'route', { associationId: 'province', revision: 1, reason: why, cities: ['甲市', '丁市'] });
  expect(await world.value('guest', 'associations', 'serving', { city: '甲市' })).toMatchObject({ id: 'city-a' });
  expect(await world.value('guest', 'associations', 'serving', { city: '丁市' })).toMatchObject({ id: 'province' });
});

test('a dispute that came about all the same is shown to staff and routes nobody', async () => {
  await world.database.update('associations', { _id: 'city-b' }, { $set: { cities: ['乙市', '甲市'] } });
  const { disputed } = await world.value<ManagedTree>('pro', 'associations', 'tree', { associationId: 'province' });
  expect(disputed).toEqual([{ city: '甲市', names: [cityA.associationName, cityB.associationName] }]);
  expect(await world.value('guest', 'associations', 'serving', { city: '甲市' })).toBeNull();
  expect(await world.value('guest', 'associations', 'cities')).toEqual(['乙市']);
});

test('who keeps the sheet is reminded of a missing lead department and of disputed cities, and nobody else', async () => {
  await world.database.update('associations', { _id: 'city-b' }, { $set: { cities: ['乙市', '甲市'] } });
  expect(await world.value('amy', 'associations', 'todo')).toEqual({ leadDepartmentMissing: true, disputed: 1, isRoot: false });
  for (const other of ['eve', 'guest']) expect(await world.value(other, 'associations', 'todo')).toEqual({ leadDepartmentMissing: false, disputed: 0, isRoot: false });
  await world.value('amy', 'associations', 'layDown', layDown({ field: 'leadDepartment', value: department }));
  expect(await world.value('amy', 'associations', 'todo')).toEqual({ leadDepartmentMissing: false, disputed: 1, isRoot: false });
});

test('a new name is a change like any other', async () => {
  await world.value('amy', 'associations', 'rename', { associationId: 'city-a', revision: 1, reason: why, name: '甲市会计师协会' });
  expect(await world.value('guest', 'associations', 'profile', { associationId: 'city-a' })).toMatchObject({ name: '甲市会计师协会' });
});

test('an entry that a crash kept from the log is brought there by the duty', async () => {
  await world.value('amy', 'associations', 'layDown', tenDays);
  const [entry] = await world.database.find('audit');
  await world.database.remove('audit', {});
  await world.database.update('associations', { _id: 'city-a' }, { $set: { unlogged: [entry], unloggedSince: '2026-01-01T09:00:00.000+08:00' } });
  await world.fireTimer('associations');
  expect(await world.database.count('audit')).toBe(1);
});

const department = { name: '会员部', phone: '000-00000001', address: '示例路 1 号', officeHours: '工作日 9 点到 17 点' };
const citation = { newsId: 'jiangsu-measures', title: '办法', article: '第八条' };
const changes: PolicyChange[] = [
  { field: 'dayEndsAt', value: '17:30' },
  { field: 'committeeName', value: '权益委员会' },
  { field: 'committeeHears', value: 'superior' },
  { field: 'periodsStart', value: 'acceptance' },
  { field: 'mayFile', value: ['firm', 'practising', 'non-practising'] },
  { field: 'branchesAreMembers', value: true },
  { field: 'firewall', value: 'separation' },
  { field: 'acceptedWording', value: '决定受理。\n请留意后续通知。' },
  { field: 'extendedWording', value: '因案情复杂，反馈期限予以延长，理由如下：' },
  { field: 'serviceKinds', value: [{ id: 'rights', name: '维权', citation }] },
  { field: 'leadDepartment', value: department },
  { field: 'linkHosts', value: ['example.org.cn'] },
];

test('every field takes a good value and refuses everything else at the door', async () => {
  for (const [index, change] of changes.entries()) {
    for (const { fault, input } of badInputs({ ...tenDays, citation, change } as unknown as Row)) {
      const answer = await world.call('amy', 'associations', 'layDown', input);
      expect({ field: change.field, fault, refused: answer.ok ? 'accepted' : answer.refusal.code }).toEqual({ field: change.field, fault, refused: 'invalid' });
    }
    await world.value('amy', 'associations', 'layDown', { ...layDown(change, index + 1), citation });
  }
});

test.each(['13800000000', '1380000 0000', '110', '+86-10-00000000', '甲'])('an office is not reached under %s', async (phone) => {
  const answer = await world.call('amy', 'associations', 'layDown', layDown({ field: 'leadDepartment', value: { ...department, phone } }));
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

test.each(['https://example.org/', 'example.org/a', 'EXAMPLE.org', '*.example.org', 'localhost', '127.0.0.1', 'com.cn', 'js.cn', 'org', '-a.org', 'a@b.org', 'javascript:alert(1)'])('no article links to all of %s', async (host) => {
  expect(await world.call('amy', 'associations', 'layDown', layDown({ field: 'linkHosts', value: [host] }))).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

test.each(['11:59', '24:01', '25:00', '5:30', '17:60', '17：30'])('no working day ends at %s', async (value) => {
  expect(await world.call('amy', 'associations', 'layDown', layDown({ field: 'dayEndsAt', value }))).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});
