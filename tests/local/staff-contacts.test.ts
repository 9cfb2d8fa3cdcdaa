import type { AppointmentRecord } from '../../cloudfunctions/staff/appointment';
import type { CoverRecord } from '../../cloudfunctions/staff/cover';
import type { Answer, Page } from '../../miniprogram/shared/contracts/answers';
import type { GroupPerson } from '../../miniprogram/shared/contracts/groups';
import type { OwnSection } from '../../miniprogram/shared/contracts/own-data';
import type { Contact, Cover, CoverKind, Letter, OpenWork } from '../../miniprogram/shared/contracts/contacts';
import { lookupKeyFrom } from '../../cloudfunctions/platform/keys';
import { certificateHash } from '../../cloudfunctions/platform/phones';
import { addAssociations, addMembers, addStaff, cityA, cityB, freeze, hour, province } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addAssociations(world);
  await addMembers(world, ['member', 'left']);
  await addMembers(world, ['elsewhere'], { ...cityB, city: '乙市', firmId: 'firm002' });
  await freeze(world, 'left');
});
afterAll(() => world.stop());
beforeEach(async () => {
  for (const collection of ['appointments', 'administrations', 'contactCovers', 'contactLetters', 'groupMembers', 'messages', 'audit']) await world.database.remove(collection, {});
  for (const who of ['ann', 'bob', 'cat']) await addStaff(world, who, cityA);
  await addStaff(world, 'chief', province);
  await addStaff(world, 'eve', cityB);
});
afterEach(() => {
  world.faults.clear();
  world.clock.setOffset(0);
});

const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const idOf = async (openid: string) => (await world.database.get<AppointmentRecord>('appointments', openid))!.staffId;
let keys = 0;
const key = () => `k3y-of-a-letter-${(keys += 1)}`;

async function assign(who: string, kind: CoverKind, label: string, whom: string, associationId = 'city-a'): Promise<Answer<Cover>> {
  const firm = kind === 'firm' ? { firmId: 'firm001' } : {};
  return world.call(who, 'staff', 'assign', { associationId, kind, label, ...firm, staffId: await idOf(whom), reason: '分工' });
}
const mine = async (who = 'member') => (await world.value<{ contact: Contact | null; groups: Contact[] }>(who, 'staff', 'myContact')).contact;
const write = (who = 'member', text = '请问如何申请维权？') => world.call<Letter>(who, 'staff', 'write', { key: key(), text });

test('the narrowest counts: the firm before the city before the association, the own before the one above', async () => {
  expect(await mine()).toBeNull();
  for (const [who, kind, label, whom, where] of [
    ['chief', 'association', '全会', 'chief', 'province'],
    ['ann', 'association', '全会', 'ann', 'city-a'],
    ['ann', 'city', '甲市', 'bob', 'city-a'],
    ['ann', 'firm', '示例会计师事务所', 'cat', 'city-a'],
  ] as const) {
    expect(outcome(await assign(who, kind, label, whom, where))).toBe('ok');
    expect(await mine()).toMatchObject({ kind, association: { id: where } });
  }
  expect(await mine('elsewhere')).toMatchObject({ kind: 'association', association: { id: 'province' } });
});

test('the contact has the office\'s number, and a mobile is refused', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  expect(outcome(await world.call('bob', 'staff', 'setCard', { officePhone: '12000000000' }))).toBe('invalid');
  await world.value('bob', 'staff', 'setCard', { officePhone: '010-88888888' });
  expect(await mine()).toMatchObject({ officePhone: '010-88888888', name: '工作人员', covers: '甲市' });
});

test('who has left is nobody\'s contact any more, and the next one is', async () => {
  await assign('ann', 'association', '全会', 'ann');
  await assign('ann', 'city', '甲市', 'bob');
  const { staffId, revision } = (await world.database.get<AppointmentRecord>('appointments', 'bob'))!;
  await world.value('ann', 'staff', 'end', { key: key(), staffId, revision, reason: '调离' });
  expect(await mine()).toMatchObject({ kind: 'association' });
});

test('only contact persons of the association or above it are assigned, by staff of the association', async () => {
  await addStaff(world, 'clerk', cityA, ['publisher']);
  expect(outcome(await assign('ann', 'city', '甲市', 'clerk'))).toBe('invalid');
  expect(outcome(await assign('ann', 'city', '甲市', 'eve'))).toBe('missing');
  expect(outcome(await assign('ann', 'city', '乙市', 'bob', 'city-b'))).toBe('missing');
  expect(outcome(await assign('clerk', 'city', '甲市', 'bob'))).toBe('forbidden');
  expect(outcome(await assign('member', 'city', '甲市', 'bob'))).toBe('forbidden');
});

test('of two who assign at once one is refused, and asked twice it is one assignment', async () => {
  const answers = await Promise.all([assign('ann', 'city', '甲市', 'bob'), assign('bob', 'city', '甲市', 'cat')]);
  expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
  const [cover] = await world.value<Cover[]>('ann', 'staff', 'covers', { associationId: 'city-a' });
  const again = cover!.contact!.staffId === (await idOf('bob')) ? 'bob' : 'cat';
  expect(outcome(await assign('ann', 'city', '甲市', again))).toBe('ok');
});

test('the register names every contact, past the first hundred firms and contact persons, and the search finds each', async () => {
  expect(outcome(await assign('ann', 'group', '青年会员小组', 'bob'))).toBe('ok');
  const [{ _id, ...group }] = await world.database.find<CoverRecord>('contactCovers') as [CoverRecord];
  const bob = (await world.database.get<AppointmentRecord>('appointments', 'bob'))!;
  const many = Array.from({ length: 105 }, (_, index) => index);
  await world.database.add('contactCovers', ...many.map((index) => ({ ...group, _id: `0-firm-${index}`, kind: 'firm', key: `firm-${index}`, label: `第${index}事务所`, openid: `0-contact-${index}` })));
  await world.database.add('appointments', ...many.map((index) => ({ ...bob, _id: `0-contact-${index}`, staffId: `staff-${index}` })));
  const kept = await world.value<Cover[]>('ann', 'staff', 'covers', { associationId: 'city-a' });
  expect([kept.length, kept.filter(({ contact }) => contact).length, kept.at(-1)!.kind]).toEqual([106, 106, 'group']);
  expect(await world.value('ann', 'staff', 'search', { words: '青年会员小组' })).toMatchObject({ contacts: [{ covers: '青年会员小组' }] });
});

test('a letter reaches the contact, and the answer the member', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  expect(outcome(await write())).toBe('ok');
  expect(await world.database.find('messages', { recipient: 'bob' })).toMatchObject([{ kind: 'letter-received' }]);
  const { items: [letter] } = await world.value<Page<Letter>>('bob', 'staff', 'letters', { state: 'waiting' });
  expect(letter).toMatchObject({ from: '示例member', text: '请问如何申请维权？' });
  expect(await world.value('bob', 'staff', 'todo')).toMatchObject({ letters: 1 });
  expect(outcome(await world.call('cat', 'staff', 'answer', { letterId: letter!.id, text: '冒名' }))).toBe('missing');
  await world.value('bob', 'staff', 'answer', { letterId: letter!.id, text: '请看办事指南。' });
  expect(await world.value<Page<Letter>>('member', 'staff', 'myLetters')).toMatchObject({ items: [{ state: 'answered', answer: { text: '请看办事指南。' } }] });
  expect(await world.database.find('messages', { recipient: 'member' })).toMatchObject([{ kind: 'letter-answered' }]);
});

test('a member whose rights have ended still finds the contact and may write', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  expect(await mine('left')).toMatchObject({ kind: 'city' });
  expect(outcome(await write('left'))).toBe('ok');
});

test('nobody fills the inbox: the sixth letter waits until one is answered', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  for (let count = 0; count < 5; count++) expect(outcome(await write())).toBe('ok');
  expect(outcome(await write())).toBe('busy');
});

test('a letter that WeChat calls risky is refused in plain words, and one that it could not check goes', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  const risky = { key: 'k3y-of-a-risky-letter', text: '您好，特3456书yuuo莞6543李zxcz蒜7782法fgnv级' };
  expect(await world.call('member', 'staff', 'write', risky)).toMatchObject({ refusal: { code: 'invalid', message: '内容没有通过微信的内容安全检查，请修改后再发送' } });
  expect(await world.database.count('contactLetters', {})).toBe(0);
  world.faults.wechat = () => 61010;
  expect(outcome(await world.call('member', 'staff', 'write', risky))).toBe('ok');
});

test('a letter whose notice a crash has left is told by the duty, once', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  world.faults.reply = ({ collection, operation }) => (collection === 'contactLetters' && operation === 'insertDocument' ? 'kill' : 'pass');
  await write().catch(() => null);
  world.faults.clear();
  world.clock.setOffset(hour);
  for (let time = 0; time < 2; time++) await world.fireTimer('staff');
  expect(await world.database.find('messages', { recipient: 'bob' })).toHaveLength(1);
});

test('an answered letter is forgotten after two years, one that waits is not', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  const [answered, waiting] = [await write(), await write()] as { value: Letter }[];
  await world.value('bob', 'staff', 'answer', { letterId: answered!.value.id, text: '请看办事指南。' });
  await world.database.update('contactLetters', {}, { $set: { at: '2020-01-01T09:00:00.000+08:00' } });
  await world.fireTimer('staff');
  expect((await world.database.find('contactLetters')).map(({ _id }) => _id)).toEqual([waiting!.value.id]);
});

const certificate = '990100000042';
const groupsOf = async (who: string) => (await world.value<{ groups: Contact[] }>(who, 'staff', 'myContact')).groups.map(({ covers }) => covers);
const join = (who: string, groupId: string) => world.call<GroupPerson>(who, 'staff', 'joinGroup', { groupId, certificateNumber: certificate, reason: '本人申请' });
const inGroup = async (groupId: string, standing: 'in' | 'out' = 'in') => (await world.value<Page<GroupPerson>>('ann', 'staff', 'groupPeople', { groupId, standing })).items;

async function groupWithMember(): Promise<string> {
  await world.database.update('roster', { memberId: 'member' }, { $set: { ...cityA, standing: 'active', certificateHash: certificateHash(certificate, lookupKeyFrom(world.cloud.environment)) } });
  const cover = await assign('ann', 'group', '青年会员小组', 'bob');
  if (!cover.ok) throw new Error('no group');
  expect(outcome(await join('ann', cover.value.id))).toBe('ok');
  return cover.value.id;
}

test('a group\'s contact is shown to its members alone, and to nobody of them who has gone', async () => {
  await addMembers(world, ['colleague']);
  const groupId = await groupWithMember();
  expect([await groupsOf('member'), await groupsOf('colleague'), await groupsOf('elsewhere')]).toEqual([['青年会员小组'], [], []]);
  expect(await inGroup(groupId)).toMatchObject([{ memberId: 'member', maskedCertificateNumber: '********0000', until: null }]);
  for (let time = 0; time < 2; time++) await world.value('ann', 'staff', 'leaveGroup', { groupId, memberId: 'member', reason: '本人申请退出' });
  expect([await groupsOf('member'), await inGroup(groupId)]).toEqual([[], []]);
  expect(await world.database.find('audit', { action: 'staff.leaveGroup' })).toMatchObject([{ reason: '本人申请退出', subject: { memberId: 'member' } }]);
});

test('who was in a group and came back is in it once, and both times are the member\'s own to read', async () => {
  const groupId = await groupWithMember();
  await world.value('ann', 'staff', 'leaveGroup', { groupId, memberId: 'member', reason: '本人申请退出' });
  expect((await inGroup(groupId, 'out')).map(({ memberId }) => memberId)).toEqual(['member']);
  for (let time = 0; time < 2; time++) expect(outcome(await join('bob', groupId))).toBe('ok');
  expect([(await inGroup(groupId)).length, (await inGroup(groupId, 'out')).length]).toEqual([1, 0]);
  const own = await world.value<OwnSection[]>('member', 'staff', 'own');
  expect(own.find(({ title }) => title === '会员自发组织')!.records).toHaveLength(2);
});

test('whom the roster has elsewhere cannot be let in, and who has left it falls out by himself', async () => {
  const groupId = await groupWithMember();
  await world.database.update('roster', { memberId: 'member' }, { $set: cityB });
  expect(await groupsOf('member')).toEqual([]);
  expect(outcome(await join('ann', groupId))).toBe('missing');
  expect(outcome(await join('chief', groupId))).toBe('invalid');
  await world.fireTimer('staff');
  expect(await inGroup(groupId)).toHaveLength(1);
  world.clock.setOffset(25 * hour);
  await world.fireTimer('staff');
  expect([(await inGroup(groupId)).length, (await inGroup(groupId, 'out')).length]).toEqual([0, 1]);
  expect(await world.database.find('audit', { action: 'staff.leaveGroup' })).toMatchObject([{ reason: '会员不属于这个组织所在的协会', by: { role: 'system' } }]);
  await world.database.update('roster', { memberId: 'member' }, { $set: cityA });
});

test('a group is kept by its own association and those above it', async () => {
  const groupId = await groupWithMember();
  expect([outcome(await join('eve', groupId)), outcome(await join('chief', groupId)), outcome(await join('member', groupId))]).toEqual(['missing', 'ok', 'forbidden']);
  const city = await assign('ann', 'city', '甲市', 'bob');
  expect(outcome(await join('ann', city.ok ? city.value.id : ''))).toBe('missing');
});

test('when a contact leaves, everything open goes to another in one step, and each piece is on record', async () => {
  await assign('ann', 'city', '甲市', 'bob');
  await assign('ann', 'group', '青年会员小组', 'bob');
  await write();
  expect(await world.value<OpenWork[]>('ann', 'staff', 'openWork', { staffId: await idOf('bob') })).toMatchObject([{ kind: 'covers', count: 2 }, { kind: 'letters', count: 1 }]);
  expect(await world.value('ann', 'staff', 'handOver', { from: await idOf('bob'), to: await idOf('cat'), reason: '调离' })).toEqual([]);
  expect(await world.value<Page<Letter>>('cat', 'staff', 'letters', { state: 'waiting' })).toMatchObject({ items: [{ to: '工作人员' }] });
  expect(outcome(await write())).toBe('ok');
  expect(await world.database.count('contactLetters', { 'to.openid': 'cat' })).toBe(2);
  expect((await world.database.find('audit', { reason: '调离' })).length).toBe(3);
});
