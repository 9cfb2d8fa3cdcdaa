import type { MyApplication } from '../../../miniprogram/shared/contracts/members';
import type { OwnSection } from '../../../miniprogram/shared/contracts/own-data';
import { addAssociations, addMembers, addStaff, cityA } from '../../support/arrange';
import { aCase } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

const at = '2026-04-21T09:00:00.000+08:00';
const name = '示例想注销会员';
const withdrawn = { stage: { state: 'withdrawn' as const, withdrawn: { at }, acceptedOn: null }, open: false };

let world: World;
beforeAll(async () => {
  world = await startWorld({ timers: false });
  await addAssociations(world);
  await addMembers(world, ['ann', 'bob'], { name });
  await addStaff(world, 'contact-a', cityA, ['contact']);
});
afterAll(() => world.stop());

function applicant(id: string, kind: 'member' | 'firm' = 'member') {
  return { kind, openid: id, memberId: id, name, firmId: 'firm001', firmName: '示例会计师事务所' };
}

function caseOf(id: string, changes: Parameters<typeof aCase>[2]) {
  const fact = { at, by: { openid: changes!.applicant!.openid!, name }, role: '申请人', what: '提交维权申请，协会收到', lateDays: 0, inner: false };
  return { ...aCase(id, cityA, { service: { way: 'paper', address: '示例省甲市示例路 9 号' }, history: [fact], untoldSince: null, ...changes }) };
}

const wish = (openid: string) => world.value<MyApplication>(openid, 'members', 'applyForDeletion', { key: `key-of-${openid}`, explanation: '不再使用。' });

test('what a member filed is taken along whole, and a firm’s case is not the person’s', async () => {
  await world.database.add('cases', caseOf('own', { ...withdrawn, applicant: applicant('bob') }), caseOf('of-the-firm', { ...withdrawn, applicant: applicant('bob', 'firm'), claim: '本所的请求' }));
  const text = JSON.stringify(await world.value<OwnSection[]>('bob', 'cases', 'own'));
  for (const known of ['在被审计单位依法执行函证程序时受到妨碍', '示例公司', '示例省甲市示例路 9 号']) expect(text).toContain(known);
  expect(text).not.toContain('本所的请求');
});

test('where no case is open the wish is carried out at once: the file stays and no longer says whose it is', async () => {
  expect(await wish('bob')).toMatchObject({ state: 'approved' });
  await world.fireTimer('cases');
  const [own, firms] = await Promise.all(['own', 'of-the-firm'].map((id) => world.database.get<{ facts: string }>('cases', id)));
  expect(own).toMatchObject({ applicant: { openid: null, memberId: null, name: '已删除' }, service: { way: 'paper', address: '' }, claim: '请求协会出面协调，维护依法执业的权利。', opposingParty: '示例公司' });
  expect(own!.facts).not.toBe('');
  expect(firms).toMatchObject({ applicant: { openid: null, memberId: null, name: '经办人', firmName: '示例会计师事务所' }, service: { address: '示例省甲市示例路 9 号' } });
  for (const rest of [own, firms]) expect(JSON.stringify(rest)).not.toMatch(new RegExp(`${name}|"bob"`));
});

test('an open case sends the wish to staff, and the name stays until the case has ended', async () => {
  await world.database.add('cases', caseOf('goes-on', { applicant: applicant('ann') }));
  expect(await world.value('ann', 'members', 'openMatters')).toEqual(['case']);
  const { id, state } = await wish('ann');
  expect(state).toBe('pending');
  expect(await world.call('contact-a', 'members', 'approve', { applicationId: id, endOther: false, reason: '没有未了结的事项' })).toMatchObject({ ok: true });
  await world.fireTimer('cases');
  expect(await world.database.get('cases', 'goes-on')).toMatchObject({ applicant: { memberId: 'ann', name } });
  await world.database.update('cases', { _id: 'goes-on' }, { $set: withdrawn });
  await world.fireTimer('cases');
  expect(await world.database.get('cases', 'goes-on')).toMatchObject({ applicant: { openid: null, memberId: null, name: '已删除' }, forgetSince: null });
  expect(await world.database.count('deletions', { waiting: 'cases' })).toBe(0);
});
