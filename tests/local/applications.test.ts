import { certificateHash, openPhone, phoneHash, sealPhone, type PhoneKeys } from '../../cloudfunctions/platform/phones';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { ApplicationDetail, EmployeeCard, MyApplication, Session } from '../../miniprogram/shared/contracts/members';
import { instantOf } from '../../miniprogram/shared/instants';
import { addAssociations, addEvent, addMembers, addStaff, cityA, cityB, eventRow, freeze, province, rosterRow } from '../support/arrange';
import { pngWith } from '../support/true-files';
import { startWorld, type World } from '../support/world';

let world: World;
let keys: PhoneKeys;
beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  keys = keysFrom(world.cloud.environment);
  await addAssociations(world);
  await addStaff(world, 'contact-a', cityA, ['contact']);
  await addStaff(world, 'lead-a', cityA, ['lead']);
  await addStaff(world, 'chief-a', cityA, ['super-administrator']);
  await addStaff(world, 'contact-b', cityB, ['contact']);
  await addStaff(world, 'contact-province', province, ['contact']);
});
afterEach(() => world.faults.clear());
afterAll(() => world.stop());

let count = 0;
/** A member of the roster whom nobody has bound, with papers of their own. */
async function listed(changes: object = {}) {
  count += 1;
  const papers = { certificateNumber: `99030000${String(count).padStart(4, '0')}`, name: `示例会员${count}`, phone: `1200001${String(count).padStart(4, '0')}`, city: '甲市' };
  const memberId = `m${count}`;
  await world.database.add('roster', {
    ...rosterRow(memberId, { name: papers.name }),
    certificateHash: certificateHash(papers.certificateNumber, keys),
    certificateCipher: sealPhone(papers.certificateNumber, memberId, keys),
    phoneHash: phoneHash(papers.phone, keys),
    phoneCipher: sealPhone(papers.phone, memberId, keys),
    ...changes,
  });
  return { memberId, papers };
}

const picture = pngWith('picture');
let forms = 0;
async function form(openid: string, more: object = {}) {
  const { folder } = await world.value<{ folder: string }>(openid, 'members', 'proofFolder');
  const fileID = world.storage.uploadByClient(`${folder}/${(forms += 1)}.png`, openid, picture);
  return { key: `key-of-form-${forms}`, explanation: '手机号已更换，附证书照片。', proofs: [fileID], ...more };
}

async function apply(openid: string, action: string, input: object): Promise<string> {
  return (await world.value<{ applicationId: string }>(openid, 'members', action, await form(openid, input))).applicationId;
}

const session = (openid: string) => world.value<Session>(openid, 'members', 'session');
const mine = (openid: string) => world.value<MyApplication[]>(openid, 'members', 'myApplications');
const detail = (openid: string, applicationId: string) => world.value<ApplicationDetail>(openid, 'members', 'application', { applicationId });
const verified = '证书照片与名册一致';
const approve = (openid: string, applicationId: string, endOther = false) => world.call<ApplicationDetail>(openid, 'members', 'approve', { applicationId, endOther, reason: verified });
const reject = (openid: string, applicationId: string, reason = '材料看不清') => world.call(openid, 'members', 'reject', { applicationId, reason });
const told = (openid: string) => world.database.find<{ kind: string; body: string }>('messages', { recipient: openid });
const logged = (id: string) => world.database.find<{ action: string; reason: string | null }>('audit', { 'subject.id': id });

describe('binding with a proof', () => {
  test('staff see claim and roster side by side, approve, and the applicant is that member and told so', async () => {
    const { memberId, papers } = await listed();
    const id = await apply('changed', 'applyForBinding', { ...papers, phone: '12000019999' });
    expect(await session('changed')).toMatchObject({ status: 'guest' });
    const seen = await detail('contact-a', id);
    expect(seen).toMatchObject({ state: 'pending', memberId, proofs: ['picture'], boundElsewhere: null, can: { approve: { allowed: true } } });
    expect(seen.claims).toContainEqual({ label: '手机号', claimed: '120****9999', registered: '120****0000', same: false });
    expect(await approve('contact-a', id)).toMatchObject({ ok: true, value: { state: 'approved', decision: { reason: verified } } });
    expect(await session('changed')).toMatchObject({ persons: ['member'], name: papers.name });
    expect(await world.value('changed', 'members', 'bindings')).toMatchObject([{ how: 'approved', until: null }]);
    expect(await told('changed')).toMatchObject([{ kind: 'application-approved' }]);
    expect((await logged(id)).map(({ action, reason }) => [action, reason]).sort()).toEqual([['members.apply', null], ['members.approve', verified], ['members.look', null]]);
    expect(await world.database.find('audit', { 'subject.id': id, action: 'members.look' })).toMatchObject([{ kind: 'read', subject: { memberId }, by: { openid: 'contact-a' } }]);
  });

  test('nobody is approved without a reason', async () => {
    const { papers } = await listed();
    const applicationId = await apply('unreasoned', 'applyForBinding', papers);
    for (const reason of [undefined, '', ' ']) expect(await world.call('contact-a', 'members', 'approve', { applicationId, endOther: false, reason })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(await mine('unreasoned')).toMatchObject([{ state: 'pending' }]);
  });

  test('approving twice, or after the answer was lost, does nothing more', async () => {
    const { papers } = await listed();
    const id = await apply('twice', 'applyForBinding', papers);
    world.faults.reply = ({ operation, collection }) => (operation === 'insertDocument' && collection === 'bindings' ? 'kill' : 'pass');
    await expect(approve('contact-a', id)).rejects.toThrow();
    world.faults.clear();
    expect(await mine('twice')).toMatchObject([{ state: 'settling' }]);
    await world.database.update('applications', { _id: id }, { $set: { unfinishedSince: '2026-01-01T00:00:00.000+08:00', unloggedSince: '2026-01-01T00:00:00.000+08:00' } });
    await world.fireTimer('members');
    expect(await mine('twice')).toMatchObject([{ state: 'approved' }]);
    expect(await approve('lead-a', id)).toMatchObject({ ok: true, value: { state: 'approved', decision: { by: '工作人员' } } });
    expect(await told('twice')).toHaveLength(1);
    expect((await logged(id)).filter(({ action }) => action === 'members.approve')).toHaveLength(1);
    await world.value('twice', 'members', 'unbind');
    await approve('contact-a', id);
    expect(await session('twice')).toMatchObject({ status: 'guest' });
  });

  test('who decides just before another has won; the other is told that something has changed', async () => {
    const { papers } = await listed();
    const id = await apply('beaten', 'applyForBinding', papers);
    let first: unknown;
    world.faults.hold = async ({ operation, collection, action }) => {
      if (operation !== 'modifyDocument' || collection !== 'applications' || action !== 'approve') return;
      world.faults.hold = () => {};
      first = await reject('lead-a', id);
    };
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { code: 'conflict', message: '这份申请刚刚有变化，请刷新后再试' } });
    expect(first).toMatchObject({ ok: true });
    expect(await session('beaten')).toMatchObject({ status: 'guest' });
    expect(await told('beaten')).toMatchObject([{ kind: 'application-rejected' }]);
  });

  test('of two staff who decide at the same moment one wins', async () => {
    const { papers } = await listed();
    const id = await apply('raced', 'applyForBinding', papers);
    const answers = await Promise.all([approve('contact-a', id), reject('lead-a', id), reject('chief-a', id, '请到现场办理')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await told('raced')).toHaveLength(1);
    const [{ state }] = (await mine('raced')) as [MyApplication];
    expect((await session('raced')).status).toBe(state === 'approved' ? 'active' : 'guest');
  });

  test('a number that the roster does not know answers in the very same words, costs the same requests, and cannot be approved', async () => {
    const { papers } = await listed();
    const requests = async (openid: string, input: object) => {
      const before = await form(openid, input);
      const answer = await world.call(openid, 'members', 'applyForBinding', before);
      return { shape: Object.keys((answer as { value: object }).value), requests: world.counters.calls.at(-1)!.operations.map(({ operation, collection }) => `${operation} ${collection}`).sort() };
    };
    const known = await requests('asks-known', papers);
    expect(await requests('asks-unknown', { ...papers, certificateNumber: '990399999999' })).toEqual(known);
    const [unknown] = await mine('asks-unknown');
    expect(await approve('contact-a', unknown!.id)).toMatchObject({ ok: false, refusal: { code: 'conflict', message: '会员名册中没有这个证书编号，请核对或先更新名册' } });
    expect(JSON.stringify(await mine('asks-known'))).not.toContain('协会');
  });

  test('another identity’s binding ends only when staff say so, is kept in the history, and its owner is told', async () => {
    const { memberId, papers } = await listed();
    await world.database.add('bindings', { _id: 'lost-phone', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    const id = await apply('new-phone', 'applyForBinding', papers);
    expect(await detail('contact-a', id)).toMatchObject({ boundElsewhere: { since: '2026-01-01T09:00:00.000+08:00' } });
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await session('lost-phone')).toMatchObject({ persons: ['member'] });
    expect(await approve('contact-a', id, true)).toMatchObject({ ok: true });
    expect(await session('lost-phone')).toMatchObject({ status: 'guest' });
    expect(await world.value('new-phone', 'members', 'bindings')).toMatchObject([{ how: 'approved', until: null }, { how: 'roster', ended: 'replaced' }]);
    expect(await told('lost-phone')).toMatchObject([{ kind: 'binding-ended' }]);
  });

  test('who has bound another member meanwhile gets nothing, and reads why', async () => {
    const [{ papers }, { memberId: other }] = [await listed(), await listed()];
    const id = await apply('overtaken', 'applyForBinding', papers);
    await world.database.add('bindings', { _id: 'overtaken', memberId: other, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { message: '申请人已绑定其他会员身份' } });
  });

  test.each([
    ['a name that the roster does not have', { name: '别的名字' }, {}],
    ['a member who has left', {}, { standing: 'left' }],
  ])('%s cannot be approved', async (_, claimed, row) => {
    const { papers } = await listed(row);
    const id = await apply(`odd-${count}`, 'applyForBinding', { ...papers, ...claimed });
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('nobody decides on an own application', async () => {
    const { papers } = await listed();
    const id = await apply('contact-a', 'applyForBinding', papers);
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { message: '不能审核自己的申请，请由同事处理' } });
    await world.value('contact-a', 'members', 'withdraw', { applicationId: id });
  });
});

describe('applying', () => {
  test('asking again with the same form is the same application; a second of the kind waits for the first', async () => {
    const { papers } = await listed();
    const input = await form('again', papers);
    const first = await world.value('again', 'members', 'applyForBinding', input);
    expect(await world.value('again', 'members', 'applyForBinding', input)).toEqual(first);
    expect(await world.call('again', 'members', 'applyForBinding', await form('again', papers))).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await mine('again')).toHaveLength(1);
  });

  test('two forms sent at the same moment are one application', async () => {
    const { papers } = await listed();
    const inputs = [await form('both', papers), await form('both', papers)];
    await Promise.all(inputs.map((input) => world.call('both', 'members', 'applyForBinding', input)));
    expect(await mine('both')).toHaveLength(1);
  });

  test('withdrawn is withdrawn, by its owner alone, and another may follow', async () => {
    const { papers } = await listed();
    const id = await apply('fickle', 'applyForBinding', papers);
    expect(await world.call('somebody', 'members', 'withdraw', { applicationId: id })).toEqual(await world.call('somebody', 'members', 'withdraw', { applicationId: 'nowhere' }));
    expect(await world.value('fickle', 'members', 'withdraw', { applicationId: id })).toMatchObject({ state: 'withdrawn' });
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await apply('fickle', 'applyForBinding', papers)).not.toBe(id);
  });

  test('more than five in a week are refused, and not for ever', async () => {
    const { papers } = await listed();
    for (let number = 0; number < 5; number++) await world.value('eager', 'members', 'withdraw', { applicationId: await apply('eager', 'applyForBinding', papers) });
    expect(await world.call('eager', 'members', 'applyForBinding', await form('eager', papers))).toMatchObject({ ok: false, refusal: { code: 'busy' } });
    await world.database.update('applications', { openid: 'eager' }, { $set: { at: '2026-01-01T09:00:00.000+08:00' } });
    expect(await apply('eager', 'applyForBinding', papers)).toBeTruthy();
  });

  test('another person’s file is no proof', async () => {
    const { papers } = await listed();
    const theirs = await form('owner');
    expect(await world.call('thief', 'members', 'applyForBinding', { ...theirs, ...papers })).toMatchObject({ ok: false, refusal: { code: 'invalid', message: '上传的文件没有找到，请重新上传' } });
  });

  test('a city without an association is said so', async () => {
    const { papers } = await listed();
    expect(await world.call('far', 'members', 'applyForBinding', await form('far', { ...papers, city: '丁市' }))).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });
});

describe('what staff see', () => {
  test('an application reaches the own association and those above, nobody beside, and its proofs by a short-lived address that is written down', async () => {
    const { papers } = await listed();
    const id = await apply('routed', 'applyForBinding', { ...papers, city: '乙市' });
    for (const openid of ['contact-a', 'contact-province']) expect(await detail(openid, id)).toMatchObject({ applicantName: papers.name });
    expect(await world.call('contact-b', 'members', 'application', { applicationId: id })).toEqual(await world.call('contact-b', 'members', 'application', { applicationId: 'nowhere' }));
    const { address } = await world.value<{ address: string }>('contact-a', 'members', 'proof', { applicationId: id, number: 1 });
    expect(await (await fetch(address)).text()).toContain('picture');
    expect((await logged(id)).map(({ action }) => action)).toContain('members.proof');
  });

  test('the applicant’s whole number is shown to contact and lead alone, and written down before', async () => {
    const { papers } = await listed();
    const id = await apply('callable', 'applyForBinding', { ...papers, phone: '12000018888' });
    expect(await world.value('contact-a', 'members', 'applicantPhone', { applicationId: id, reason: '回电核对' })).toEqual({ number: '12000018888' });
    expect(await world.call('chief-a', 'members', 'applicantPhone', { applicationId: id, reason: '回电核对' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    world.faults.reply = ({ operation, collection }) => (operation === 'insertDocument' && collection === 'audit' ? 'lose' : 'pass');
    expect(await world.call('contact-a', 'members', 'applicantPhone', { applicationId: id, reason: '回电核对' })).toMatchObject({ ok: false });
  });

  test('a member’s whole numbers, by the number’s kind', async () => {
    const { memberId, papers } = await listed();
    const show = (openid: string, number: string) => world.call(openid, 'members', 'showNumber', { memberId, number, reason: '补发证书' });
    expect(await show('lead-a', 'phone')).toMatchObject({ value: { number: papers.phone } });
    expect(await show('lead-a', 'certificate')).toMatchObject({ value: { number: papers.certificateNumber } });
    expect(await show('contact-b', 'phone')).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    expect(await world.database.find('audit', { 'subject.memberId': memberId, kind: 'read' })).toHaveLength(2);
  });

  test('a member is found by number with the history of bindings, masked', async () => {
    const { memberId, papers } = await listed();
    const found = await world.value('contact-a', 'members', 'find', { certificateNumber: papers.certificateNumber, reason: '来电询问' });
    expect(found).toMatchObject({ memberId, name: papers.name, bindings: [] });
    expect(JSON.stringify(found)).not.toContain(papers.phone);
    const other = await world.call('contact-b', 'members', 'find', { certificateNumber: papers.certificateNumber, reason: '来电询问' });
    expect(other).toEqual(await world.call('contact-b', 'members', 'find', { certificateNumber: '990399999999', reason: '来电询问' }));
  });
});

describe('changes to the roster', () => {
  test('a new phone from WeChat’s button is in the roster once approved, sealed for the member', async () => {
    const { memberId, papers } = await listed();
    await world.database.add('bindings', { _id: 'mover', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    const id = await apply('mover', 'applyForPhone', { phoneCode: world.phones.issue('12000017777') });
    expect(await approve('contact-a', id)).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect(await session('mover')).toMatchObject({ member: { maskedPhone: '120****7777' } });
    const rows = await world.database.find<{ phoneCipher: string; until: number; from: number }>('roster', { memberId });
    const newest = rows.sort((one, other) => other.from - one.from)[0]!;
    expect(openPhone(newest.phoneCipher, memberId, keys)).toBe('12000017777');
    expect(rows).toHaveLength(2);
    expect(papers.phone).not.toBe('12000017777');
  });

  test('a transfer between two cities is decided above both, and moves the member there', async () => {
    const { memberId } = await listed();
    await world.database.add('bindings', { _id: 'transferred', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    const id = await apply('transferred', 'applyForTransfer', { city: '乙市', firmName: '示例第二会计师事务所' });
    await world.database.add('firms', { _id: 'second', name: '示例第二会计师事务所', names: ['示例第二会计师事务所'], city: '甲市', branches: [{ id: 'b', name: '丙市分所', city: '丙市' }] });
    expect(await world.value('contact-province', 'members', 'application', { applicationId: id })).toMatchObject({ claims: expect.arrayContaining([expect.objectContaining({ label: '单位会员', registered: expect.stringContaining('在“乙市”没有机构') })]) });
    for (const openid of ['contact-a', 'contact-b']) expect(await approve(openid, id)).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    expect(await approve('contact-province', id)).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect(await session('transferred')).toMatchObject({ member: { association: { id: 'city-b' }, firmName: '示例第二会计师事务所' } });
    expect(await world.database.count('roster', { memberId })).toBe(2);
  });

  test('an import that is just taking effect lets the decision stand and finish afterwards', async () => {
    const { memberId } = await listed();
    await world.database.add('bindings', { _id: 'patient', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    const id = await apply('patient', 'applyForTransfer', { city: '甲市', firmName: '示例第三会计师事务所' });
    const held = { kind: 'import', importId: 'i', generation: 99, since: '2026-01-01T09:00:00.000+08:00' };
    await world.database.update('generations', { _id: 'roster' }, { $set: { applying: held } });
    expect(await approve('contact-a', id)).toMatchObject({ ok: true, value: { state: 'settling' } });
    await world.database.update('generations', { _id: 'roster' }, { $set: { applying: null } });
    await world.database.update('applications', { _id: id }, { $set: { unfinishedSince: '2026-01-01T00:00:00.000+08:00' } });
    await world.fireTimer('members');
    expect(await session('patient')).toMatchObject({ member: { firmName: '示例第三会计师事务所' } });
  });
});

describe('employees', () => {
  test('whoever works for a firm without being a member gets an identity of their own kind, and may end it', async () => {
    const id = await apply('worker', 'applyAsEmployee', { name: '示例从业人员', phone: '12000016666', firmName: '示例会计师事务所', city: '甲市' });
    expect(await approve('contact-a', id)).toMatchObject({ ok: true });
    expect(await session('worker')).toMatchObject({ persons: ['employee'], status: 'active', employee: { firmName: '示例会计师事务所', association: { id: 'city-a' } } });
    expect(await world.value('worker', 'members', 'leaveFirm')).toMatchObject({ persons: [], status: 'guest' });
    const again = await apply('worker', 'applyAsEmployee', { name: '示例从业人员', phone: '12000016666', firmName: '示例第二会计师事务所', city: '甲市' });
    expect(await approve('contact-a', again)).toMatchObject({ ok: true });
    expect(await session('worker')).toMatchObject({ employee: { firmName: '示例第二会计师事务所' } });
  });

  test('staff end a registration with a reason: it ends at once, the person is told, and the log says why', async () => {
    const { items: [known] } = await world.value<Page<EmployeeCard>>('contact-a', 'members', 'employees');
    expect(known).toMatchObject({ name: '示例从业人员', firmName: '示例第二会计师事务所', status: 'active' });
    for (let time = 0; time < 2; time++) expect(await world.value('contact-a', 'members', 'endEmployee', { employeeId: known!.id, reason: '事务所告知已离职' })).toMatchObject({ status: 'ended' });
    expect(await session('worker')).toMatchObject({ persons: [], status: 'guest', employee: null });
    expect((await told('worker')).filter(({ kind }) => kind === 'employment-ended')).toHaveLength(1);
    expect(await world.database.find('audit', { action: 'members.endEmployee' })).toMatchObject([{ reason: '事务所告知已离职', by: { role: 'contact' } }]);
    expect(await world.value('contact-a', 'members', 'employees')).toMatchObject({ items: [] });
  });
});

const wish = (openid: string, key = 'key-of-a-wish') => world.value<MyApplication>(openid, 'members', 'applyForDeletion', { key, explanation: '不再使用。' });

let letters = 0;
async function letterFrom(openid: string, state: 'waiting' | 'answered') {
  const at = instantOf(world.clock.now());
  await world.database.add('contactLetters', { _id: `letter-${(letters += 1)}`, ...cityA, from: { openid, memberId: null, name: '示例会员', firmName: null }, to: { openid: 'contact-a', name: '工作人员' }, text: '请问', at, state, answer: null, untoldSince: null });
}

async function forgetEverywhere() {
  for (const capability of ['cases', 'events', 'firms', 'matters', 'messages', 'news', 'staff', 'pledges']) await world.fireTimer(capability);
}

test('a proof is what its bytes say, whatever its name, and is kept where its owner cannot write over it', async () => {
  const { folder } = await world.value<{ folder: string }>('forger', 'members', 'proofFolder');
  const text = world.storage.uploadByClient(`${folder}/disguised.png`, 'forger', Buffer.from('no picture'));
  const input = { key: 'key-of-a-forger', explanation: '附证明。', name: '示例从业人员', phone: '12000000009', firmName: '示例会计师事务所', city: '甲市' };
  expect(await world.call('forger', 'members', 'applyAsEmployee', { ...input, proofs: [text] })).toMatchObject({ ok: false, refusal: { message: '只能上传图片或PDF文件，请重新选择' } });
  const id = await apply('forger', 'applyAsEmployee', { ...input });
  const kept = (await world.database.get<{ proofs: string[] }>('applications', id))!.proofs;
  expect(kept).toEqual([expect.stringMatching(/\/applications\/.+\.png$/)]);
});

describe('own data', () => {
  test('everybody reads what is kept about them, numbers masked, and nobody else’s', async () => {
    const { memberId, papers } = await listed();
    await world.database.add('bindings', { _id: 'reader', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    await apply('reader', 'applyForTransfer', { city: '甲市', firmName: '示例第四会计师事务所' });
    const text = JSON.stringify([await world.value('reader', 'members', 'own'), await world.value('reader', 'events', 'own'), await world.value('reader', 'messages', 'own')]);
    for (const known of [papers.name, '甲市注册会计师协会', '示例第四会计师事务所', '名册核对', '活动报名']) expect(text).toContain(known);
    for (const secret of [papers.phone, papers.certificateNumber]) expect(text).not.toContain(secret);
    expect(JSON.stringify(await world.value('somebody', 'members', 'own'))).not.toContain(papers.name);
  });

  test('a wish to be forgotten is carried out at once where nothing is open, everywhere but in the roster', async () => {
    const { memberId, papers } = await listed();
    const known = { memberId, openid: 'tired' };
    await world.database.add('bindings', { _id: 'tired', memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' });
    const before = await apply('tired', 'applyForTransfer', { city: '甲市', firmName: '示例第五会计师事务所' });
    await reject('contact-a', before);
    await world.database.add('signups', { _id: `event_${memberId}`, eventId: 'event', memberId, memberName: papers.name, firmName: '示例会计师事务所', state: 'approved', terms: { startsAt: '2026-01-01T09:00:00.000+08:00', endsAt: '2026-01-01T11:00:00.000+08:00' }, unfinishedSince: null });
    const letter = world.storage.uploadByClient('proofs/tired/one.png', 'tired', Buffer.from('letter'));
    await world.database.add('firmApplications', { _id: 'tired-firm', openid: 'tired', applicantName: papers.name, firmId: 'f', letter, state: 'rejected', at: '2026-01-01T09:00:00.000+08:00', unfinishedSince: null });
    await world.database.add('mandates', { _id: 'tired', firmId: 'f', reference: 'tired-ref', name: papers.name, status: 'ended' });
    await world.database.add('mandateHistory', { _id: 'tired-past', openid: 'tired', name: papers.name });
    await world.database.add('firmInvitations', { _id: 'tired-code', usedBy: 'tired', name: papers.name, until: '2999-01-01T09:00:00.000+08:00' });
    await letterFrom('tired', 'answered');
    expect(await wish('tired')).toMatchObject({ kind: 'deletion', state: 'approved' });
    expect(await session('tired')).toMatchObject({ status: 'guest' });
    await forgetEverywhere();
    for (const kept of ['firmApplications', 'mandates', 'mandateHistory', 'firmInvitations', 'contactLetters']) expect(JSON.stringify(await world.database.find(kept, {}))).not.toContain('tired');
    expect(await world.database.find('bindingHistory', { memberId })).toMatchObject([{ openid: '', ended: 'deleted' }]);
    expect(await mine(known.openid)).toMatchObject([{ kind: 'deletion', state: 'approved' }]);
    expect(await world.database.get('signups', `event_${memberId}`)).toMatchObject({ memberName: '已注销会员', firmName: null });
    expect(await told('tired')).toMatchObject([{ kind: 'application-approved' }]);
    expect(await world.database.count('roster', { memberId })).toBe(1);
    expect(await world.database.count('auditErasures', { memberId })).toBe(1);
    expect(await world.database.count('deletions', {})).toBe(0);
    expect(JSON.stringify(await world.database.find('applications', { openid: 'tired' }))).not.toContain(papers.name);
  });

  test('what is open sends the wish to staff, who see it, and whatever is still open when they approve ends with it', async () => {
    await addMembers(world, ['busy'], { name: '示例未了会员' });
    const now = instantOf(world.clock.now());
    const event = await addEvent(world, eventRow('to-come', { capacity: 10 }, {}, now));
    await world.value('busy', 'events', 'signUp', { eventId: event._id, agreed: event.terms });
    const transfer = await apply('busy', 'applyForTransfer', { city: '甲市', firmName: '示例第六会计师事务所' });
    await letterFrom('busy', 'waiting');
    expect((await world.value<string[]>('busy', 'members', 'openMatters')).sort()).toEqual(['application', 'letter', 'signup']);
    const { id, state } = await wish('busy');
    expect(state).toBe('pending');
    expect((await detail('contact-a', id)).open.sort()).toEqual(['application', 'letter', 'signup']);
    expect(await session('busy')).toMatchObject({ status: 'active' });
    expect(await approve('contact-a', id)).toMatchObject({ ok: true, value: { state: 'approved' } });
    await forgetEverywhere();
    expect(await world.database.get('signups', `to-come_busy`)).toMatchObject({ state: 'cancelled', memberName: '已注销会员' });
    expect(await world.database.get('events', 'to-come')).toMatchObject({ remaining: 10, claims: {} });
    expect(await world.database.count('applications', { openid: 'busy' })).toBe(1);
    expect((await logged(transfer)).map(({ action }) => action).sort()).toEqual(['members.apply', 'members.withdraw']);
    expect(await world.database.count('contactLetters', { 'from.openid': 'busy' })).toBe(0);
  });

  test('a wish that waits is looked at again when it is repeated, and is granted once nothing is open', async () => {
    await addMembers(world, ['repeating']);
    const transfer = await apply('repeating', 'applyForTransfer', { city: '甲市', firmName: '示例第七会计师事务所' });
    const first = await wish('repeating');
    expect(first.state).toBe('pending');
    await world.value('repeating', 'members', 'withdraw', { applicationId: transfer });
    expect(await wish('repeating', 'another-form-of-the-wish')).toMatchObject({ id: first.id, state: 'approved' });
    expect(await session('repeating')).toMatchObject({ status: 'guest' });
  });

  test('whoever holds an office gives it back before staff can grant the wish', async () => {
    await addMembers(world, ['chief-a']);
    const { id, state } = await wish('chief-a');
    expect(state).toBe('pending');
    expect(await detail('contact-a', id)).toMatchObject({ open: ['appointment'], can: { approve: { allowed: false, reason: expect.stringContaining('协会工作人员岗位') } } });
    expect(await approve('contact-a', id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('who applied as nobody, and was refused, can have that deleted, too', async () => {
    const id = await apply('passer-by', 'applyForBinding', (await listed()).papers);
    await reject('contact-a', id);
    expect(await wish('passer-by')).toMatchObject({ state: 'approved' });
    expect((await mine('passer-by')).map(({ kind }) => kind)).toEqual(['deletion']);
    expect(await world.call('stranger', 'members', 'applyForDeletion', { key: 'key-of-a-stranger' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('proofs and numbers go half a year after the decision, what was decided stays', async () => {
    const { papers } = await listed();
    const id = await apply('old', 'applyForBinding', papers);
    await reject('contact-a', id);
    const { proofs } = (await world.database.get<{ proofs: string[] }>('applications', id))!;
    await world.database.update('applications', { _id: id }, { $set: { decidedAt: '2025-01-01T09:00:00.000+08:00' } });
    await world.fireTimer('members');
    const [cleared] = await world.database.find<{ claim: object }>('applications', { _id: id });
    expect(cleared).toMatchObject({ proofs: [], explanation: '', state: 'rejected', claim: { certificateHash: '' } });
    expect(cleared!.claim).not.toHaveProperty('phoneCipher');
    expect(world.storage.downloadList([{ fileid: proofs[0] }])).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }]);
    expect(await detail('contact-a', id)).toMatchObject({ proofs: [], state: 'rejected' });
  });
});

test('a frozen member reads the own bindings and applies for nothing', async () => {
  await addMembers(world, ['icy']);
  await freeze(world, 'icy');
  expect(await world.value('icy', 'members', 'bindings')).toMatchObject([{ until: null }]);
  expect(await world.call('icy', 'members', 'applyForTransfer', await form('icy', { city: '乙市', firmName: '示例会计师事务所' }))).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('who is frozen under a former number binds the new one with a proof, and the former binding stays in the history', async () => {
  const before = await listed();
  await approve('contact-a', await apply('anew', 'applyForBinding', before.papers));
  await freeze(world, before.memberId);
  const { memberId, papers } = await listed();
  const id = await apply('anew', 'applyForBinding', papers);
  expect((await detail('contact-a', id)).claims).toContainEqual(expect.objectContaining({ label: '现有绑定', registered: '已冻结的会员身份，通过后结束' }));
  await world.database.add('matters', { _id: 'begun', owner: `member_${before.memberId}`, state: 'received' });
  expect(await approve('contact-a', id)).toMatchObject({ refusal: { message: expect.stringContaining('还没有答复的诉求') } });
  await world.database.remove('matters', { _id: 'begun' });
  expect(await approve('contact-a', id)).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect(await session('anew')).toMatchObject({ status: 'active', persons: ['member'], name: papers.name });
  expect(await world.database.find('bindings', { _id: 'anew' })).toMatchObject([{ memberId }]);
  expect(await world.database.find('bindingHistory', { memberId: before.memberId })).toMatchObject([{ openid: 'anew', ended: 'exchanged' }]);
});

test('who is frozen and works on for a firm is let in as an employee', async () => {
  await addMembers(world, ['gone']);
  await freeze(world, 'gone');
  const id = await apply('gone', 'applyAsEmployee', { name: '示例gone', phone: '12000018888', firmName: '示例会计师事务所', city: '甲市' });
  expect(await approve('contact-a', id)).toMatchObject({ ok: true });
  expect(await session('gone')).toMatchObject({ status: 'active', persons: ['employee'], member: null });
});

test('the to-do of staff counts what waits, that of others their own', async () => {
  await addStaff(world, 'fresh', { ...cityB, associationId: 'city-b' }, ['lead']);
  const { papers } = await listed({ ...cityB, memberId: 'in-b' });
  await apply('waiting', 'applyForBinding', papers);
  expect(await world.value('waiting', 'members', 'todo')).toEqual({ applications: 0, mine: 1 });
  const { applications } = await world.value<{ applications: number }>('contact-b', 'members', 'todo');
  expect(applications).toBeGreaterThan(0);
  expect(world.counters.calls.at(-1)!.requests).toBeLessThanOrEqual(3);
});

test('no phone and no certificate number of an application is stored or logged in clear', async () => {
  const { papers } = await listed();
  const id = await apply('discreet', 'applyForBinding', papers);
  await approve('contact-a', id);
  const rows = JSON.stringify(await Promise.all(['applications', 'audit', 'messages', 'bindings'].map((name) => world.database.find(name))));
  for (const secret of [papers.phone, papers.certificateNumber]) {
    expect(rows).not.toContain(secret);
    expect(world.log.join('\n')).not.toContain(secret);
  }
});
