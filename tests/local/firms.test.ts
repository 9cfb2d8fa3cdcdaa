import { founded } from '../../cloudfunctions/associations/association';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import type { Firm, FirmDetail, FirmApplication, FirmApplicationDetail, FirmPerson, ManagedFirm, MandateCard } from '../../miniprogram/shared/contracts/firms';
import type { OwnSection } from '../../miniprogram/shared/contracts/own-data';
import type { Session } from '../../miniprogram/shared/contracts/members';
import { addMembers, addStaff, cityA, cityB, day, freeze, province } from '../support/arrange';
import { png } from '../support/true-files';
import { startWorld, type World } from '../support/world';

let world: World;
let firm: ManagedFirm;
const associations = [
  { _id: 'national', level: 'national', name: '全国注册会计师协会（演示）', associationPath: ['national'], cities: [], policy: {} },
  { _id: 'province', name: '示例省注册会计师协会', associationPath: ['national', 'province'], cities: [], policy: {} },
  { _id: 'city-a', name: '甲市注册会计师协会', associationPath: cityA.associationPath, cities: ['甲市'], policy: {} },
  { _id: 'city-b', name: '乙市注册会计师协会', associationPath: cityB.associationPath, cities: ['乙市'], policy: {} },
];
const draft = { name: '示例甲子会计师事务所', city: '甲市', branches: [{ id: 'b1', name: '乙市分所', city: '乙市' }] };

beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  await world.database.add('associations', ...associations);
  await addStaff(world, 'clerk', cityA);
  await addStaff(world, 'neighbour', cityB);
  await addStaff(world, 'upper', province);
  firm = await world.value<ManagedFirm>('clerk', 'firms', 'register', { draft });
  await addMembers(world, ['ann', 'bob', 'cal'], { firmId: firm.id, firmName: firm.name });
});
afterEach(() => world.faults.clear());
afterAll(() => world.stop());

let uploads = 0;
async function letterOf(openid: string, bytes = png): Promise<string> {
  const { folder } = await world.value<{ folder: string }>(openid, 'members', 'proofFolder');
  return world.storage.uploadByClient(`${folder}/${(uploads += 1)}.png`, openid, bytes);
}

async function apply(openid: string, firmId = firm.id): Promise<Answer<FirmApplication>> {
  return world.call<FirmApplication>(openid, 'firms', 'apply', { firmId, name: `示例${openid}`, letterFile: await letterOf(openid) });
}

async function applied(openid: string, firmId = firm.id): Promise<FirmApplication> {
  const answer = await apply(openid, firmId);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

function decide(openid: string, action: 'approve' | 'reject', { id }: FirmApplication, revision = 1, reason = '授权书核对无误') {
  return world.call<FirmApplication>(openid, 'firms', action, { applicationId: id, revision, reason });
}

const session = (openid: string) => world.value<Session>(openid, 'members', 'session');
const mandates = (openid: string) => world.value<MandateCard[]>(openid, 'firms', 'mandates');
const today = () => new Date(world.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const terms = (untilDay = '2999-01-01') => ({ scopes: ['people' as const], fromDay: today(), untilDay });

let invitations = 0;
async function invited(by: string, openid: string, given: object | null = null): Promise<void> {
  const { code } = await world.value<{ code: string }>(by, 'firms', 'invite', { name: `示例${openid}`, terms: given, key: `k3y-${(invitations += 1)}` });
  await world.value(openid, 'firms', 'accept', { code });
}

/** The duty asks the roster once a day. */
async function dayLater(): Promise<void> {
  world.clock.setOffset(1.1 * day);
  await world.fireTimer('firms');
  world.clock.setOffset(0);
}

async function otherFirm(name: string): Promise<ManagedFirm> {
  return world.value<ManagedFirm>('clerk', 'firms', 'register', { draft: { name, city: '甲市', branches: [] } });
}

async function administered(name: string, openid: string): Promise<ManagedFirm> {
  const own = await otherFirm(name);
  await decide('clerk', 'approve', await applied(openid, own.id));
  return own;
}

test('a firm belongs to the association of its head office and shows itself to those of its branches', async () => {
  expect(firm).toMatchObject({ association: { id: 'city-a' }, branches: [{ association: { id: 'city-b' } }] });
  const listed = await world.value<{ items: Firm[] }>('neighbour', 'firms', 'managed');
  expect(listed.items.map(({ name }) => name)).toContain(draft.name);
  const answer = await world.call('neighbour', 'firms', 'revise', { firmId: firm.id, revision: 1, draft, reason: '登记有误' });
  expect(answer).toMatchObject({ refusal: { code: 'missing' } });
});

test('a branch is a member itself where the association that it belongs to says so, and nowhere else', async () => {
  const branches = async () => (await world.value<FirmDetail>('ann', 'firms', 'firm', { firmId: firm.id })).memberBranches;
  expect(await branches()).toEqual([]);
  await world.database.update('associations', { _id: 'city-b' }, { $set: { policy: { branchesAreMembers: { value: true, citation: null } } } });
  expect(await branches()).toEqual(['b1']);
});

test('a head office elsewhere and a city that no association serves are refused with a sentence that says so', async () => {
  const elsewhere = await world.call('neighbour', 'firms', 'register', { draft: { ...draft, name: '示例乙丑会计师事务所' } });
  expect(elsewhere).toMatchObject({ refusal: { code: 'invalid', message: '总所在甲市，应由甲市注册会计师协会登记' } });
  const unrouted = await world.call('clerk', 'firms', 'register', { draft: { name: '示例丙寅会计师事务所', city: '甲市', branches: [{ id: 'b1', name: '分所', city: '丁市' }] } });
  expect(unrouted).toMatchObject({ refusal: { code: 'invalid', message: '丁市还没有对应的协会，请先在协会设置中登记' } });
  const nationwide = await world.call('clerk', 'firms', 'register', { draft: { name: '示例丙卯会计师事务所', city: '丁市', branches: [{ id: 'b1', name: '甲市分所', city: '甲市' }] } });
  expect(nationwide).toMatchObject({ refusal: { code: 'invalid', message: '丁市还没有对应的协会，请先在协会设置中登记' } });
});

test('a province that has adopted the platform alone registers a firm from elsewhere by its branches there, below the nearest association above them all', async () => {
  const at = '2026-01-01T09:00:00.000+08:00';
  const alone = founded('alone', { level: 'province', name: '示例独省注册会计师协会', cities: [] }, null, at);
  const cities = [['north', '北市'], ['south', '南市']].map(([id, city]) => founded(id!, { level: 'city', name: `${city!}注册会计师协会`, cities: [city!] }, alone, at));
  await world.database.add('associations', ...[alone, ...cities].map((record) => ({ ...record })));
  for (const { _id, name, associationPath } of [alone, ...cities]) await addStaff(world, `of-${_id}`, { associationId: _id, associationName: name, associationPath });
  const register = (who: string, name: string, ...branches: string[]) => world.call<ManagedFirm>(who, 'firms', 'register', { draft: { name, city: '远市', branches: branches.map((city, index) => ({ id: `b${index}`, name: `${city}分所`, city })) } });
  expect(await register('of-north', '远市甲会计师事务所', '北市')).toMatchObject({ ok: true, value: { city: '远市', association: { id: 'north' } } });
  expect(await register('of-alone', '远市乙会计师事务所', '北市', '南市')).toMatchObject({ ok: true, value: { association: { id: 'alone' } } });
  expect(await register('of-north', '远市丙会计师事务所', '北市', '南市')).toMatchObject({ refusal: { message: '总所在远市，应由示例独省注册会计师协会登记' } });
  expect(await register('of-alone', '远市丁会计师事务所')).toMatchObject({ refusal: { message: expect.stringContaining('请填写在本地的分支机构') } });
});

test('the stamped letter makes the first administrator once staff have looked at it, and the look is written down first', async () => {
  const application = await applied('ann');
  expect(await session('ann')).toMatchObject({ mandate: null });
  const detail = await world.value<FirmApplicationDetail>('clerk', 'firms', 'application', { applicationId: application.id });
  expect(detail).toMatchObject({ state: 'pending', applicant: { memberName: '示例ann', maskedCertificateNumber: '********0000' }, administrators: [] });
  expect((await fetch(detail.letterAddress!)).ok).toBe(true);
  expect(await world.database.count('audit', { action: 'firms.look', 'subject.id': application.id })).toBe(1);
  expect(await decide('clerk', 'approve', application)).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect(await session('ann')).toMatchObject({ persons: expect.arrayContaining(['firm-administrator']), mandate: { firmId: firm.id, capacity: 'administrator' } });
  expect(await world.value('ann', 'messages', 'inbox')).toMatchObject({ items: [{ kind: 'application-approved' }] });
});

test('a letter that is no picture and no PDF, and somebody else’s file, are refused', async () => {
  const text = await letterOf('dan', Buffer.from('<html>'));
  expect(await world.call('dan', 'firms', 'apply', { firmId: firm.id, name: '示例dan', letterFile: text })).toMatchObject({ refusal: { message: '只能上传图片或PDF文件，请重新选择' } });
  const foreign = await letterOf('eve');
  expect(await world.call('dan', 'firms', 'apply', { firmId: firm.id, name: '示例dan', letterFile: foreign })).toMatchObject({ refusal: { message: '上传的文件没有找到，请重新上传' } });
});

test('a double tap is one application, and a decided one is asked for again only after a no', async () => {
  const other = await otherFirm('示例丁卯会计师事务所');
  const [first, second] = await Promise.all([apply('fay', other.id), apply('fay', other.id)]);
  expect([first, second].filter(({ ok }) => ok).length).toBeGreaterThan(0);
  expect(await world.database.count('firmApplications', { openid: 'fay' })).toBe(1);
  const [open] = await world.value<FirmApplication[]>('fay', 'firms', 'applications');
  await decide('clerk', 'reject', open!, 1, '授权书没有盖章');
  expect(await apply('fay', other.id)).toMatchObject({ ok: true, value: { state: 'pending', reason: null } });
});

test('of two staff who decide at the same moment one decides; replaying either changes nothing', async () => {
  const other = await otherFirm('示例戊辰会计师事务所');
  const application = await applied('gus', other.id);
  const answers = await Promise.all([decide('clerk', 'approve', application), decide('upper', 'reject', application, 1, '授权书没有盖章')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const before = await session('gus');
  await Promise.all([decide('clerk', 'approve', application), decide('upper', 'reject', application, 1, '授权书没有盖章')]);
  expect(await session('gus')).toEqual(before);
});

test('a call that dies between the approval and the mandate is finished by the duty', async () => {
  const other = await otherFirm('示例己巳会计师事务所');
  const application = await applied('hal', other.id);
  world.faults.reply = ({ operation, collection, action }) => (action === 'approve' && operation === 'modifyDocument' && collection === 'firmApplications' ? 'kill' : 'pass');
  await expect(decide('clerk', 'approve', application)).rejects.toThrow();
  world.faults.clear();
  expect(await session('hal')).toMatchObject({ mandate: null });
  world.clock.setOffset(120_000);
  await world.fireTimer('firms');
  world.clock.setOffset(0);
  expect(await session('hal')).toMatchObject({ mandate: { firmId: other.id } });
});

test('an administrator invites a delegate by a code that works once and for a day', async () => {
  const own = await administered('示例庚午会计师事务所', 'ivy');
  const { code } = await world.value<{ code: string }>('ivy', 'firms', 'invite', { name: '示例jan', terms: terms(today()), key: 'k3y-jan' });
  expect(await world.value('jan', 'firms', 'accept', { code: `${code.slice(0, 5)}-${code.slice(5).toLowerCase()}` })).toEqual({ firmName: own.name });
  expect(await world.value('jan', 'firms', 'accept', { code })).toEqual({ firmName: own.name });
  expect(await world.call('kim', 'firms', 'accept', { code })).toMatchObject({ refusal: { code: 'invalid' } });
  expect(await session('jan')).toMatchObject({ persons: ['firm-delegate'], mandate: { capacity: 'delegate', scopes: ['people'], untilDay: today() } });
  const late = await world.value<{ code: string }>('ivy', 'firms', 'invite', { name: '示例kim', terms: terms(today()), key: 'k3y-kim' });
  world.clock.setOffset(day + 60_000);
  expect(await world.call('kim', 'firms', 'accept', { code: late.code })).toMatchObject({ refusal: { code: 'invalid' } });
  expect(await session('jan')).toMatchObject({ persons: [], mandate: null });
  expect(await world.call('jan', 'firms', 'people')).toMatchObject({ refusal: { code: 'forbidden' } });
  world.clock.setOffset(0);
});

test('a delegate sees the people of the own firm, and may not invite, amend or end', async () => {
  await invited('ann', 'lou', { ...terms(), untilDay: today() });
  const people = await world.value<{ items: FirmPerson[] }>('lou', 'firms', 'people');
  expect(people.items.map(({ memberId, bound }) => [memberId, bound])).toEqual([['ann', true], ['bob', true], ['cal', true]]);
  for (const action of ['invite', 'amend', 'end', 'mandates']) {
    const input = { invite: { name: '示例', terms: null, key: 'k' }, amend: { mandateId: 'x', terms: terms(today()) }, end: { mandateId: 'x', reason: '已离职' }, mandates: {} }[action];
    expect(await world.call('lou', 'firms', action, input)).toMatchObject({ refusal: { code: 'forbidden' } });
  }
});

test('who has left shortens no page of a firm’s people: the list goes on to the last of those who are there', async () => {
  const own = await administered('示例庚辰会计师事务所', 'pei');
  await addMembers(world, ['po1', 'po2', 'po3', 'po4', 'po5', 'po6'], { firmId: own.id, firmName: own.name });
  await freeze(world, 'po2');
  const seen: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, next } = await world.value<{ items: FirmPerson[]; next: string | null }>('pei', 'firms', 'people', { limit: 2, ...(cursor !== undefined && { cursor }) });
    seen.push(items.map(({ memberId }) => memberId));
    cursor = next;
  }
  expect(seen).toEqual([['po1', 'po3'], ['po4', 'po5'], ['po6']]);
});

test('terms that end before they begin, lie in the past or last longer than a year are refused', async () => {
  const wrong = [{ fromDay: '2030-02-01', untilDay: '2030-01-01' }, { fromDay: '2020-01-01', untilDay: '2020-02-01' }, { fromDay: today(), untilDay: '2999-01-01' }];
  for (const each of wrong) expect(await world.call('ann', 'firms', 'invite', { name: '示例', terms: { scopes: ['people'], ...each }, key: 'k' })).toMatchObject({ refusal: { code: 'invalid' } });
});

test('the last administrator stays, also when two end each other’s mandate at the same moment', async () => {
  const own = await administered('示例辛未会计师事务所', 'may');
  const [alone] = await mandates('may');
  expect(await world.call('may', 'firms', 'end', { mandateId: alone!.id, reason: '试试' })).toMatchObject({ refusal: { code: 'conflict', message: '本所至少要有一位管理员，请先邀请另一位' } });
  for (let round = 0; round < 5; round++) {
    const remaining = (await mandates('may').catch(() => [])).length ? 'may' : 'ned';
    await invited(remaining, remaining === 'may' ? 'ned' : 'may');
    const both = (await mandates(remaining)).filter(({ state }) => state === 'current');
    expect(both).toHaveLength(2);
    await Promise.all(['may', 'ned'].map((openid) => {
      const other = both.find(({ mine }) => mine === (openid !== remaining))!;
      return world.call(openid, 'firms', 'end', { mandateId: other.id, reason: '互相移除' });
    }));
    const active = await world.database.find<{ _id: string }>('mandates', { firmId: own.id, status: 'active' });
    expect(active).toHaveLength(1);
  }
});

test('somebody who acts for one firm cannot be given another until that has ended', async () => {
  await administered('示例壬申会计师事务所', 'oda');
  const other = await otherFirm('示例癸酉会计师事务所');
  const application = await applied('oda', other.id);
  expect(await decide('clerk', 'approve', application)).toMatchObject({ refusal: { code: 'conflict' } });
  expect(await session('oda')).toMatchObject({ mandate: { firmName: '示例壬申会计师事务所' } });
});

test('nobody decides on an application of their own', async () => {
  const own = await otherFirm('示例丙子会计师事务所');
  const application = await applied('clerk', own.id);
  for (const action of ['approve', 'reject'] as const) expect(await decide('clerk', action, application)).toMatchObject({ refusal: { code: 'conflict' } });
  expect(await decide('upper', 'reject', application, 1, '由本人申请')).toMatchObject({ ok: true });
});

test('a used code and a granted application bring nothing back that has been ended since', async () => {
  const own = await otherFirm('示例乙亥会计师事务所');
  const application = await applied('quy', own.id);
  await decide('clerk', 'approve', application);
  const { code } = await world.value<{ code: string }>('quy', 'firms', 'invite', { name: '示例rex', terms: terms(today()), key: 'k3y-rex' });
  await world.value('rex', 'firms', 'accept', { code });
  const rex = (await mandates('quy')).find(({ capacity }) => capacity === 'delegate')!;
  await world.value('quy', 'firms', 'end', { mandateId: rex.id, reason: '已离职' });
  expect(await world.call('rex', 'firms', 'accept', { code })).toMatchObject({ refusal: { code: 'invalid' } });
  const [administrator] = await world.value<MandateCard[]>('clerk', 'firms', 'mandatesOf', { firmId: own.id }).then((all) => all.filter(({ state }) => state === 'current'));
  await world.value('clerk', 'firms', 'revoke', { firmId: own.id, mandateId: administrator!.id, reason: '授权已被本所撤销' });
  expect(await decide('clerk', 'approve', application)).toMatchObject({ ok: true });
  for (const openid of ['quy', 'rex']) expect(await session(openid)).toMatchObject({ persons: [], mandate: null });
});

test('staff end a mandate that was misused, the right ends at once, and the log says why', async () => {
  const own = await administered('示例甲戌会计师事务所', 'pam');
  const [mandate] = await world.value<MandateCard[]>('clerk', 'firms', 'mandatesOf', { firmId: own.id });
  await world.value('clerk', 'firms', 'revoke', { firmId: own.id, mandateId: mandate!.id, reason: '授权已被本所撤销' });
  expect(await session('pam')).toMatchObject({ persons: [], mandate: null });
  expect(await world.database.find('audit', { action: 'firms.end', 'subject.id': own.id })).toMatchObject([{ reason: '授权已被本所撤销', by: { role: 'super-administrator' } }]);
});

test('a firm that is renamed and moves is called so at once by everybody who acts or works for it', async () => {
  const own = await administered('示例丁丑会计师事务所', 'sam');
  await world.database.add('employees', { _id: 'tea', name: '示例tea', firmId: own.id, firmName: own.name, ...cityB, status: 'active', since: '2026-01-01T09:00:00.000+08:00', until: null });
  await world.value('upper', 'firms', 'revise', { firmId: own.id, revision: own.revision, draft: { name: '示例新丁丑会计师事务所', city: '乙市', branches: [] }, reason: '更名并迁址' });
  expect(await session('sam')).toMatchObject({ mandate: { firmName: '示例新丁丑会计师事务所' } });
  expect(await session('tea')).toMatchObject({ employee: { firmName: '示例新丁丑会计师事务所', association: { id: 'city-b' } } });
  await invited('sam', 'uma');
  const [other] = (await mandates('sam')).filter(({ mine }) => !mine);
  await world.value('sam', 'firms', 'end', { mandateId: other!.id, reason: '已离职' });
  expect(await world.database.find('audit', { action: 'firms.end', 'subject.id': own.id })).toMatchObject([{ summary: '结束示例uma对示例新丁丑会计师事务所的授权', associationPath: cityB.associationPath, by: { for: { firmName: '示例新丁丑会计师事务所' } } }]);
});

test('who was entrusted twice reads both from–until afterwards, and a firm’s letters and mandates go when their time has come', async () => {
  const former = await administered('示例戊寅会计师事务所', 'vic');
  const [mandate] = await world.value<MandateCard[]>('clerk', 'firms', 'mandatesOf', { firmId: former.id });
  await world.value('clerk', 'firms', 'revoke', { firmId: former.id, mandateId: mandate!.id, reason: '已离职' });
  const present = await administered('示例己卯会计师事务所', 'vic');
  const refused = await applied('wyn', present.id);
  await decide('clerk', 'reject', refused, 1, '授权书没有盖章');
  const told = await world.value<OwnSection[]>('vic', 'firms', 'own');
  expect(told[1]!.records.map((lines) => lines.filter(({ label }) => ['事务所', '起', '止'].includes(label)).map(({ value }) => value))).toEqual([[present.name, today()], [former.name, today(), today()]]);
  const lettersOf = async (openid: string) => (await world.database.find<{ letter: string | null }>('firmApplications', { openid })).map(({ letter }) => letter !== null);
  const after = async (days: number) => {
    world.clock.setOffset(days * day);
    await world.fireTimer('firms');
    world.clock.setOffset(0);
  };
  await after(181);
  expect([await lettersOf('vic'), await lettersOf('wyn')]).toEqual([[true, true], [false]]);
  await after(1096);
  expect(await lettersOf('vic')).toEqual([]);
  expect(await world.database.count('mandateHistory', { openid: 'vic' })).toBe(0);
  expect(await world.database.count('firmInvitations', {})).toBe(0);
  expect(await session('vic')).toMatchObject({ mandate: { firmId: present.id } });
});

test('no firm takes a name that another has or had, also when two ask at the same moment', async () => {
  const own = await otherFirm('示例庚辰会计师事务所');
  const other = await otherFirm('示例辛巳会计师事务所');
  const named = (name: string) => ({ name, city: '甲市', branches: [] });
  const renamed = (firmId: string, revision: number, name: string) => world.call<ManagedFirm>('clerk', 'firms', 'revise', { firmId, revision, draft: named(name), reason: '更名' });
  expect(await renamed(own.id, 1, '示例新庚辰会计师事务所')).toMatchObject({ ok: true });
  const taken = { refusal: { code: 'conflict', message: expect.stringContaining('另有单位会员正在使用或曾经使用') } };
  for (const name of ['示例庚辰会计师事务所', '示例新庚辰会计师事务所']) {
    expect(await renamed(other.id, 1, name)).toMatchObject(taken);
    expect(await world.call('clerk', 'firms', 'register', { draft: named(name) })).toMatchObject({ refusal: { code: 'conflict' } });
  }
  const answers = await Promise.all([renamed(own.id, 2, '示例壬午会计师事务所'), renamed(other.id, 1, '示例壬午会计师事务所')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await world.database.count('firms', { name: '示例壬午会计师事务所' })).toBe(1);
  expect(await renamed(own.id, answers[0]!.ok ? 3 : 2, '示例庚辰会计师事务所')).toMatchObject({ ok: true });
});

test('an invitation sent again is the same one, and the log says what an authorisation was changed to', async () => {
  const own = await administered('示例癸未会计师事务所', 'xia');
  const form = { name: '示例yan', terms: terms(today()), key: 'k3y-yan' };
  const first = await world.value<{ code: string }>('xia', 'firms', 'invite', form);
  expect(await world.value('xia', 'firms', 'invite', form)).toEqual(first);
  expect(await world.database.count('firmInvitations', { firmId: own.id })).toBe(1);
  expect(await world.value<{ code: string }>('xia', 'firms', 'invite', { ...form, key: 'k3y-yan-2' })).not.toEqual(first);
  await world.value('yan', 'firms', 'accept', { code: first.code });
  const delegate = (await mandates('xia')).find(({ mine }) => !mine)!;
  await world.value('xia', 'firms', 'amend', { mandateId: delegate.id, terms: { scopes: ['people', 'cases'], fromDay: today(), untilDay: today() } });
  const [entry] = await world.database.find<{ summary: string }>('audit', { action: 'firms.amend', 'subject.id': own.id });
  expect(entry!.summary).toMatch(new RegExp(`改为.+、.+，${today()} 至 ${today()}$`));
});

test('an application cut off before it is saved can be made again with the same upload, which is gone afterwards', async () => {
  const own = await otherFirm('示例甲申会计师事务所');
  const form = { firmId: own.id, name: '示例zoe', letterFile: await letterOf('zoe') };
  world.faults.hold = ({ action, operation, collection }) => {
    if (action === 'apply' && operation === 'insertDocument' && collection === 'firmApplications') throw new Error('cut off');
  };
  await world.call('zoe', 'firms', 'apply', form).catch(() => null);
  world.faults.clear();
  expect(await world.database.count('firmApplications', { openid: 'zoe' })).toBe(0);
  expect(await world.call('zoe', 'firms', 'apply', form)).toMatchObject({ ok: true, value: { state: 'pending' } });
  const again = await world.call('zoe', 'firms', 'apply', { ...form, firmId: firm.id });
  expect(again).toMatchObject({ refusal: { message: '上传的文件没有找到，请重新上传' } });
});

test('more than a hundred ended authorisations hide nobody who still acts', async () => {
  await administered('示例乙酉会计师事务所', 'ada');
  const [row] = await world.database.find<{ _id: string; since: string }>('mandates', { _id: 'ada' });
  const ended = Array.from({ length: 101 }, (_, index) => ({ ...row!, _id: `Z${index}`, reference: `past-${index}`, status: 'ended', since: '2999-01-01T09:00:00.000+08:00' }));
  await world.database.add('mandates', ...ended);
  expect((await mandates('ada'))[0]).toMatchObject({ mine: true, state: 'current' });
  expect(await world.call('ada', 'firms', 'end', { mandateId: 'past-100', reason: '已离职' })).toMatchObject({ ok: true });
});

test('who moves to another firm acts for the former one no more from that moment; it is written down once, and its administrators are told once', async () => {
  const own = await administered('示例丙戌会计师事务所', 'bea');
  await addMembers(world, ['mov', 'stays'], { firmId: own.id, firmName: own.name });
  for (const openid of ['mov', 'stays']) await invited('bea', openid, terms(today()));
  expect(await session('mov')).toMatchObject({ persons: ['member', 'firm-delegate'] });
  const elsewhere = await otherFirm('示例丁亥会计师事务所');
  await world.database.update('roster', { memberId: 'mov' }, { $set: { firmId: elsewhere.id, firmName: elsewhere.name } });
  expect(await session('mov')).toMatchObject({ persons: ['member'], mandate: null });
  expect(await world.call('mov', 'firms', 'people', {})).toMatchObject({ refusal: { code: 'forbidden' } });
  world.clock.setOffset(1.1 * day);
  for (let time = 0; time < 2; time++) await world.fireTimer('firms');
  world.clock.setOffset(0);
  expect(await world.database.find('audit', { action: 'firms.end', 'subject.id': own.id })).toMatchObject([{ reason: '名册显示其已转到另一家会计师事务所，或已转出、注销', by: { role: 'system' } }]);
  for (const recipient of ['mov', 'bea']) expect(await world.database.find('messages', { recipient, kind: 'mandate-ended' })).toHaveLength(1);
  expect((await mandates('bea')).map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['示例bea current', '示例mov over', '示例stays current']);
});

test('nobody unbinds their way back to what ended when the roster had them elsewhere, nor to what will end', async () => {
  const own = await administered('示例己丑会计师事务所', 'gil');
  await addMembers(world, ['hui', 'ivo'], { firmId: own.id, firmName: own.name });
  for (const openid of ['hui', 'ivo']) await invited('gil', openid);
  await world.value('ivo', 'members', 'unbind');
  expect(await session('ivo')).toMatchObject({ mandate: { capacity: 'administrator' } });
  await world.database.update('roster', { memberId: 'hui' }, { $set: { firmId: firm.id, firmName: firm.name } });
  await freeze(world, 'ivo');
  await world.value('hui', 'members', 'unbind');
  const { code } = await world.value<{ code: string }>('gil', 'firms', 'invite', { name: '示例hui', terms: null, key: 'k3y-hui-anew' });
  for (const openid of ['hui', 'ivo']) {
    expect(await session(openid)).toMatchObject({ persons: [], mandate: null });
    expect(await world.call(openid, 'firms', 'invite', { name: '示例', terms: null, key: 'k3y-of-nobody' })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await world.call(openid, 'firms', 'accept', { code })).toMatchObject({ refusal: { code: 'conflict' } });
  }
  await dayLater();
  expect((await mandates('gil')).map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['示例gil current', '示例hui over', '示例ivo over']);
  expect(await apply('hui', own.id)).toMatchObject({ refusal: { code: 'conflict' } });
});

test('nobody whom the roster has at another firm is entrusted by one, by a code or by a letter', async () => {
  const own = await administered('示例戊子会计师事务所', 'cid');
  await addMembers(world, ['neu'], { firmId: firm.id, firmName: firm.name });
  const { code } = await world.value<{ code: string }>('cid', 'firms', 'invite', { name: '示例neu', terms: terms(today()), key: 'k3y-of-neu' });
  expect(await world.call('neu', 'firms', 'accept', { code })).toMatchObject({ refusal: { code: 'conflict', message: expect.stringContaining('另一家会计师事务所') } });
  expect(await apply('neu', own.id)).toMatchObject({ refusal: { code: 'conflict' } });
  await addMembers(world, ['meanwhile'], { firmId: own.id, firmName: own.name });
  const application = await applied('meanwhile', own.id);
  await world.database.update('roster', { memberId: 'meanwhile' }, { $set: { firmId: firm.id } });
  expect(await decide('clerk', 'approve', application)).toMatchObject({ refusal: { code: 'conflict' } });
});

test('whose authorisation has ended applies again by a new letter; the granted one stays as it was, and while it lasts is not asked for twice', async () => {
  const own = await administered('示例辛未会计师事务所', 'sol');
  expect(await apply('sol', own.id)).toMatchObject({ refusal: { message: '您的申请已经通过，请在「我的」中查看' } });
  await addMembers(world, ['sol'], { firmId: own.id, firmName: own.name });
  await freeze(world, 'sol');
  await dayLater();
  await world.database.update('roster', { memberId: 'sol' }, { $set: { standing: 'active' } });
  expect(await session('sol')).toMatchObject({ persons: ['member'], mandate: null });
  const again = await applied('sol', own.id);
  expect(await decide('clerk', 'approve', again)).toMatchObject({ ok: true });
  expect(await session('sol')).toMatchObject({ persons: ['member', 'firm-administrator'] });
  expect(await apply('sol', own.id)).toMatchObject({ refusal: { code: 'conflict' } });
  expect(await world.database.find('firmApplications', { openid: 'sol' })).toMatchObject([{ state: 'approved', letter: expect.any(String) }, { state: 'approved', letter: expect.any(String) }]);
});

test('an application names the firm as it is called today', async () => {
  const own = await otherFirm('示例己丑会计师事务所');
  const { id } = await applied('dot', own.id);
  await world.value('clerk', 'firms', 'revise', { firmId: own.id, revision: 1, draft: { name: '示例新己丑会计师事务所', city: '甲市', branches: [] }, reason: '更名' });
  const named = { firm: { id: own.id, name: '示例新己丑会计师事务所' } };
  expect(await world.value('dot', 'firms', 'applications')).toMatchObject([named]);
  expect(await world.value('clerk', 'firms', 'application', { applicationId: id })).toMatchObject(named);
});
