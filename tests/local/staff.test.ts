import { collections } from '../../cloudfunctions/collections';
import type { Administration } from '../../cloudfunctions/staff/administration';
import type { AppointmentRecord } from '../../cloudfunctions/staff/appointment';
import type { AuditRecord } from '../../cloudfunctions/platform/audit';
import type { Invitation, ProposalDetail, RoleChange, StaffDetail, StaffMember } from '../../miniprogram/shared/contracts/staff';
import type { Answer, Page } from '../../miniprogram/shared/contracts/answers';
import { addAssociations, addMembers, addStaff, cityA, cityB, hour, province } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 4, environment: { STAFF_FOUNDING_SECRET: 'a-secret-of-more-than-thirty-two-letters' } });
  await addAssociations(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  for (const collection of ['appointments', 'administrations', 'roleChanges', 'audit', 'messages', 'turns']) await world.database.remove(collection, {});
  await addStaff(world, 'chief', province);
  await addStaff(world, 'ann', cityA);
  await addStaff(world, 'bob', cityA);
  await addStaff(world, 'eve', cityB);
});
afterEach(() => {
  world.faults.clear();
  world.clock.setOffset(0);
});

let keys = 0;
const key = () => `k3y-of-a-test-${(keys += 1)}`;
const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const idOf = async (openid: string) => (await world.database.get<AppointmentRecord>('appointments', openid))!.staffId;
const held = (openid: string) => world.database.get<AppointmentRecord>('appointments', openid);
const rolesOf = async (openid: string) => (await held(openid))?.roles ?? null;
const administrators = async (associationId: string) => (await world.database.get<Administration>('administrations', associationId))?.administrators.sort();

async function change(who: string, action: 'grant' | 'revoke' | 'end', whom: string, roles?: string[]): Promise<Answer<RoleChange>> {
  const { staffId, revision } = (await held(whom))!;
  return world.call(who, 'staff', action, { key: key(), staffId, revision, reason: '工作需要', ...(roles && { roles }) });
}

async function granted(who: string, whom: string, roles: string[]): Promise<RoleChange> {
  const answer = await change(who, 'grant', whom, roles);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const invite = (who: string, associationId = 'city-a', roles = ['contact']) =>
  world.value<ProposalDetail>(who, 'staff', 'invite', { key: key(), associationId, name: '示例新人', roles, reason: '新到岗' });
const confirm = (who: string, proposalId: string, check?: string) => world.call<RoleChange>(who, 'staff', 'confirm', { proposalId, ...(check && { check }) });

describe('granting a role', () => {
  test('takes a second administrator: proposed by one, it is nobody\'s until another confirms it', async () => {
    const { id } = await granted('ann', 'bob', ['auditor']);
    expect(await rolesOf('bob')).not.toContain('auditor');
    expect(outcome(await confirm('chief', id))).toBe('ok');
    expect(await rolesOf('bob')).toContain('auditor');
  });

  test('the second may sit at the same association or above it, never beside it', async () => {
    const { id } = await granted('ann', 'bob', ['auditor']);
    expect(outcome(await confirm('eve', id))).toBe('missing');
    await addStaff(world, 'cat', cityA);
    expect(outcome(await confirm('cat', id))).toBe('ok');
  });

  test('who proposed it cannot confirm it, and neither can who would gain by it', async () => {
    const { id } = await granted('ann', 'bob', ['auditor']);
    expect(outcome(await confirm('ann', id))).toBe('conflict');
    expect(outcome(await confirm('bob', id))).toBe('conflict');
    expect(await rolesOf('bob')).not.toContain('auditor');
  });

  test('nobody proposes a role for oneself', async () => {
    expect(outcome(await change('ann', 'grant', 'ann', ['auditor']))).toBe('forbidden');
  });

  test('only a super administrator proposes and confirms; a member and a lead may neither', async () => {
    await addMembers(world, ['member']);
    await addStaff(world, 'lead', cityA, ['lead', 'contact']);
    const { id } = await granted('ann', 'bob', ['auditor']);
    for (const who of ['member', 'lead', 'stranger']) {
      expect(outcome(await change(who, 'grant', 'bob', ['auditor']))).toBe('forbidden');
      expect(outcome(await confirm(who, id))).toBe('forbidden');
      expect(outcome(await world.call(who, 'staff', 'invite', { key: key(), associationId: 'city-a', name: '某人', roles: ['contact'], reason: '试' }))).toBe('forbidden');
    }
  });

  test('somebody beside or above is answered like nobody', async () => {
    const nobody = await world.call('ann', 'staff', 'detail', { staffId: 'nobody' });
    for (const whom of ['eve', 'chief']) expect(await world.call('ann', 'staff', 'detail', { staffId: await idOf(whom) })).toEqual(nobody);
    expect(outcome(await change('ann', 'grant', 'eve', ['auditor']))).toBe('missing');
    expect(outcome(await change('ann', 'end', 'chief'))).toBe('missing');
  });

  test('a proposal made on older roles is refused', async () => {
    const { id } = await granted('ann', 'bob', ['auditor']);
    await change('chief', 'revoke', 'bob', ['publisher']);
    expect(outcome(await confirm('chief', id))).toBe('conflict');
    expect(await rolesOf('bob')).not.toContain('auditor');
  });

  test('confirmed again it does nothing more, and somebody else cannot confirm it a second time', async () => {
    const { id } = await granted('ann', 'bob', ['auditor']);
    await confirm('chief', id);
    await change('chief', 'revoke', 'bob', ['auditor']);
    expect(outcome(await confirm('chief', id))).toBe('ok');
    await addStaff(world, 'cat', cityA);
    expect(outcome(await confirm('cat', id))).toBe('conflict');
    expect(await rolesOf('bob')).not.toContain('auditor');
  });

  test('what was refused, withdrawn or has expired cannot be confirmed', async () => {
    const refused = await granted('ann', 'bob', ['auditor']);
    expect(await world.value('chief', 'staff', 'refuse', { proposalId: refused.id, reason: '再等等' })).toMatchObject({ state: 'refused' });
    const withdrawn = await granted('ann', 'bob', ['auditor']);
    expect(outcome(await world.call('chief', 'staff', 'withdraw', { proposalId: withdrawn.id }))).toBe('conflict');
    expect(await world.value('ann', 'staff', 'withdraw', { proposalId: withdrawn.id })).toMatchObject({ state: 'withdrawn' });
    const expired = await granted('ann', 'bob', ['auditor']);
    await world.database.update('roleChanges', { _id: expired.id }, { $set: { expiresAt: '2026-01-01T09:00:00.000+08:00' } });
    for (const { id } of [refused, withdrawn, expired]) expect(outcome(await confirm('chief', id))).toBe('conflict');
  });

  test('asked twice with the same key it is one proposal', async () => {
    const { staffId, revision } = (await held('bob'))!;
    const input = { key: key(), staffId, revision, roles: ['auditor'], reason: '工作需要' };
    const [one, other] = [await world.value<RoleChange>('ann', 'staff', 'grant', input), await world.value<RoleChange>('ann', 'staff', 'grant', input)];
    expect(other).toEqual(one);
    expect(await world.database.count('roleChanges')).toBe(1);
  });

  test('two confirm at the same moment: it counts once', async () => {
    await addStaff(world, 'cat', cityA);
    const { id } = await granted('ann', 'bob', ['auditor']);
    const answers = await Promise.all(['chief', 'cat'].map((who) => confirm(who, id)));
    expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
    expect((await held('bob'))?.revision).toBe(2);
  });

  test('what was decided and cut off half-way is carried out by the duty', async () => {
    const { id } = await granted('ann', 'bob', ['super-administrator', 'auditor']);
    world.faults.reply = ({ collection, operation }) => (collection === 'appointments' && operation === 'modifyDocument' ? 'kill' : 'pass');
    await world.cloud.call('chief', 'staff', { action: 'confirm', input: { proposalId: id } });
    world.faults.clear();
    world.clock.setOffset(hour);
    await world.fireTimer('staff');
    expect(await rolesOf('bob')).toContain('auditor');
    expect(await world.database.get('roleChanges', id)).toMatchObject({ state: 'confirmed', unsettledSince: null });
  });
});

describe('an invitation', () => {
  test('makes a stranger staff once the person has accepted and a second administrator has compared the number', async () => {
    const { id, code } = await invite('ann');
    expect(await world.value<Invitation>('new', 'staff', 'invitation', { code })).toMatchObject({ name: '示例新人', state: 'invited', check: null, roles: ['contact'] });
    const { check } = await world.value<Invitation>('new', 'staff', 'accept', { code });
    expect(await rolesOf('new')).toBeNull();
    expect(await confirm('bob', id, check!)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    expect(await held('new')).toMatchObject({ name: '示例新人', associationId: 'city-a', roles: ['contact'], status: 'active' });
    expect(await world.value('new', 'members', 'session')).toMatchObject({ persons: ['contact'] });
  });

  test('the code is said once, to who made it, and stands nowhere in the database', async () => {
    const { id, code } = await invite('ann');
    expect(code).toMatch(/^[0-9A-Z]{12}$/);
    for (const who of ['ann', 'bob']) expect(await world.value(who, 'staff', 'proposal', { proposalId: id })).toMatchObject({ code: null });
    expect(JSON.stringify(await Promise.all(Object.keys(collections).map((name) => world.database.find(name))))).not.toContain(code!);
    expect(outcome(await world.call('ann', 'staff', 'drawCode', { proposalId: id, code: 'ZZZZZZZZZZZZ' }))).toBe('conflict');
    expect(outcome(await world.call('bob', 'staff', 'drawCode', { proposalId: id, code }))).toBe('conflict');
    expect(outcome(await world.call('ann', 'staff', 'drawCode', { proposalId: id, code }))).toBe('ok');
  });

  test('is confirmed only with the number that the person reads out, and guessing ends it', async () => {
    const { id, code } = await invite('ann');
    const { check } = await world.value<Invitation>('new', 'staff', 'accept', { code });
    const wrong = check === '000000' ? '000001' : '000000';
    expect(outcome(await confirm('bob', id))).toBe('invalid');
    for (let guess = 0; guess < 5; guess++) expect(outcome(await confirm('bob', id, wrong))).toBe('invalid');
    expect(outcome(await confirm('bob', id, check!))).toBe('conflict');
    expect(await rolesOf('new')).toBeNull();
  });

  test('is good for one person: a second who tries the code is answered like one who guesses', async () => {
    const { code } = await invite('ann');
    await world.value('new', 'staff', 'accept', { code });
    const guess = await world.call('other', 'staff', 'accept', { code: 'ZZZZZZZZZZZZ' });
    expect(await world.call('other', 'staff', 'accept', { code })).toEqual(guess);
    expect(outcome(guess)).toBe('missing');
  });

  test('two accept at the same moment: it is one person\'s', async () => {
    const { code } = await invite('ann');
    const answers = await Promise.all(['new', 'other'].map((who) => world.call(who, 'staff', 'accept', { code })));
    expect(answers.map(outcome).sort()).toEqual(['missing', 'ok']);
  });

  test('cannot be accepted by staff, of this or of another association', async () => {
    const { code } = await invite('ann');
    for (const who of ['ann', 'bob', 'eve']) expect(outcome(await world.call(who, 'staff', 'accept', { code }))).toBe('conflict');
  });

  test('cannot be used after a day', async () => {
    const { id, code } = await invite('ann');
    await world.database.update('roleChanges', { _id: id }, { $set: { expiresAt: '2026-01-01T09:00:00.000+08:00' } });
    expect(outcome(await world.call('new', 'staff', 'accept', { code }))).toBe('conflict');
    expect(await world.value<Page<RoleChange>>('ann', 'staff', 'proposals')).toMatchObject({ items: [] });
  });

  test('is not made for an association beside or above', async () => {
    for (const associationId of ['city-b', 'province', 'nowhere']) {
      const answer = await world.call('ann', 'staff', 'invite', { key: key(), associationId, name: '某人', roles: ['contact'], reason: '试' });
      expect(outcome(answer)).toBe('missing');
    }
  });

  test('brings back somebody whose appointment has ended, with the new roles alone', async () => {
    await change('ann', 'end', 'bob');
    const { id, code } = await invite('ann', 'city-a', ['auditor']);
    const { check } = await world.value<Invitation>('bob', 'staff', 'accept', { code });
    await confirm('chief', id, check!);
    expect(await held('bob')).toMatchObject({ status: 'active', roles: ['auditor'] });
  });
});

describe('taking away', () => {
  test('one administrator may do it alone, with a reason, and the person is told', async () => {
    expect(outcome(await change('ann', 'revoke', 'bob', ['publisher']))).toBe('ok');
    expect(await rolesOf('bob')).not.toContain('publisher');
    expect(await world.database.find('messages', { recipient: 'bob' })).toMatchObject([{ kind: 'staff-role', body: expect.stringContaining('工作需要') }]);
  });

  test('rights end at once', async () => {
    await change('ann', 'end', 'bob');
    expect(outcome(await world.call('bob', 'staff', 'list'))).toBe('forbidden');
    expect(await administrators('city-a')).toEqual(['ann']);
  });

  test('the last administrator of an association stays, whoever tries', async () => {
    await change('ann', 'end', 'bob');
    for (const who of ['ann', 'chief']) {
      expect(outcome(await change(who, 'end', 'ann'))).toBe('conflict');
      expect(outcome(await change(who, 'revoke', 'ann', ['super-administrator']))).toBe('conflict');
    }
    expect(await rolesOf('ann')).toContain('super-administrator');
    expect(await world.value<StaffDetail>('chief', 'staff', 'detail', { staffId: await idOf('ann') })).toMatchObject({ can: { end: { allowed: false } } });
  });

  test.each([1, 2, 3, 4, 5])('two administrators who remove each other at the same moment: one stays (%i)', async () => {
    const answers = await Promise.all([change('ann', 'end', 'bob'), change('bob', 'end', 'ann')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [left, ...others] = (await administrators('city-a'))!;
    expect(others).toEqual([]);
    expect(await held(left!)).toMatchObject({ status: 'active', roles: expect.arrayContaining(['super-administrator']) });
  });

  test('of three who remove each other in a ring at the same moment one at least stays', async () => {
    await addStaff(world, 'cat', cityA);
    await Promise.all([change('ann', 'end', 'bob'), change('bob', 'end', 'cat'), change('cat', 'end', 'ann')]);
    const left = (await administrators('city-a'))!;
    expect(left.length).toBeGreaterThan(0);
    const active = await world.database.find<AppointmentRecord>('appointments', { associationId: 'city-a', status: 'active' });
    expect(active.map(({ _id }) => _id).sort()).toEqual(left);
  });

  test('cut off after the list and before the appointment it is carried out by the duty', async () => {
    world.faults.reply = ({ collection, operation }) => (collection === 'administrations' && operation === 'modifyDocument' ? 'kill' : 'pass');
    await change('ann', 'end', 'bob').catch(() => null);
    world.faults.clear();
    expect(await held('bob')).toMatchObject({ status: 'active' });
    world.clock.setOffset(hour);
    await world.fireTimer('staff');
    expect(await held('bob')).toMatchObject({ status: 'ended', roles: [] });
  });

  test('roles smuggled into the input are refused', async () => {
    const { staffId, revision } = (await held('bob'))!;
    const smuggled = { key: key(), staffId, revision, reason: '试', roles: ['auditor'], openid: 'ann', associationId: 'province' };
    expect(outcome(await world.call('ann', 'staff', 'grant', smuggled))).toBe('invalid');
    expect(outcome(await world.call('ann', 'staff', 'grant', { key: key(), staffId, revision, reason: '试', roles: ['root'] }))).toBe('invalid');
  });
});

describe('the first administrators of a fresh environment', () => {
  const claim = (who: string, input: object = {}) =>
    world.call(who, 'staff', 'claim', { secret: 'a-secret-of-more-than-thirty-two-letters', associationId: 'national', name: '示例管理员', ...input });

  test('come with the secret, two of them and no third', async () => {
    expect(outcome(await claim('one'))).toBe('ok');
    expect(outcome(await claim('one'))).toBe('ok');
    expect(outcome(await claim('two'))).toBe('ok');
    expect(outcome(await claim('three'))).toBe('conflict');
    expect(await administrators('national')).toEqual(['one', 'two']);
    expect(await world.value('one', 'members', 'session')).toMatchObject({ persons: ['super-administrator'] });
  });

  test('at the same moment two of three come in', async () => {
    const answers = await Promise.all(['one', 'two', 'three'].map((who) => claim(who)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await administrators('national')).toHaveLength(2);
  });

  test('do not come without the secret, nor into an association that is not the root', async () => {
    expect(outcome(await claim('one', { secret: 'a-secret-of-more-than-thirty-two-lettert' }))).toBe('forbidden');
    expect(outcome(await claim('one', { associationId: 'city-a' }))).toBe('missing');
    expect(await rolesOf('one')).toBeNull();
  });

  const root = { associationId: 'national', associationName: '全国注册会计师协会', associationPath: ['national'] };

  test('are two as long as there is no third: of one alone nobody could confirm what is granted', async () => {
    await claim('one');
    await claim('two');
    for (const [who, whom] of [['one', 'two'], ['two', 'two']] as const) {
      expect(await change(who, 'end', whom)).toMatchObject({ refusal: { code: 'conflict', message: '最上级协会至少保留两位超级管理员，请先增加一位' } });
    }
    expect(await administrators('national')).toEqual(['one', 'two']);
    expect(await world.value<StaffDetail>('one', 'staff', 'detail', { staffId: await idOf('two') })).toMatchObject({ can: { end: { allowed: false } } });
  });

  test('and two stay of three who remove each other at the same moment', async () => {
    await claim('one');
    await claim('two');
    await addStaff(world, 'third', root);
    await Promise.all([change('one', 'end', 'two'), change('two', 'end', 'third'), change('third', 'end', 'one')]);
    expect(await administrators('national')).toHaveLength(2);
  });

  test('the door stays closed when one of them leaves later', async () => {
    await claim('one');
    await claim('two');
    await addStaff(world, 'third', root);
    expect(outcome(await change('one', 'end', 'two'))).toBe('ok');
    expect(outcome(await claim('four'))).toBe('conflict');
    expect(outcome(await claim('two'))).toBe('conflict');
    expect(await rolesOf('two')).toEqual([]);
  });
});

test('who, when and why stands in the history and in the audit log, once each', async () => {
  const { id } = await granted('ann', 'bob', ['auditor']);
  await confirm('chief', id);
  await confirm('chief', id);
  const { history } = await world.value<StaffDetail>('ann', 'staff', 'detail', { staffId: await idOf('bob') });
  expect(history).toMatchObject([{ kind: 'grant', state: 'confirmed', roles: ['auditor'], reason: '工作需要', decided: { at: expect.any(String) } }]);
  const log = await world.database.find<AuditRecord>('audit');
  expect(log.map(({ action, by, reason }) => [action, by.openid, reason]).sort()).toEqual([['staff.confirm', 'chief', null], ['staff.propose', 'ann', '工作需要']]);
});

test('staff see the staff of their own association and below', async () => {
  const names = async (who: string) => (await world.value<Page<StaffMember>>(who, 'staff', 'list')).items.map(({ association }) => association.id).sort();
  expect(await names('ann')).toEqual(['city-a', 'city-a']);
  expect(await names('chief')).toEqual(['city-a', 'city-a', 'city-b', 'province']);
});

test('what waits for a second administrator is counted for those who may confirm it, in one request beside the identity', async () => {
  await granted('ann', 'bob', ['auditor']);
  const waiting = async (who: string) => (await world.value<{ proposals: number }>(who, 'staff', 'todo')).proposals;
  expect([await waiting('ann'), await waiting('bob'), await waiting('chief'), await waiting('eve')]).toEqual([0, 0, 1, 0]);
  expect(world.counters.calls.at(-1)!.requests).toBeLessThanOrEqual(3);
});
