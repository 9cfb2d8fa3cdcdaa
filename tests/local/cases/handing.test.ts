import type { OpenWork } from '../../../miniprogram/shared/contracts/contacts';
import { derivedId } from '../../../cloudfunctions/platform/ids';
import { addAssociations, addMembers, addStaff, cityA, cityB } from '../../support/arrange';
import { aCase } from '../../support/cases';
import { inState } from '../../support/matrix/matters';
import { startWorld, type World } from '../../support/world';

/** What is handed over when an officer leaves. */
let world: World;
const person = (openid: string) => ({ openid, name: '工作人员' });
const idOf = (openid: string) => derivedId('staff', openid);
const open = (who: string, capability: string) => world.value<OpenWork[]>(who, capability, 'openWork', { staffId: idOf('leaver') });
const give = (capability: string, to: string, from = 'leaver') => world.call<OpenWork[]>('lead', capability, 'handOver', { from: idOf(from), to: idOf(to), reason: '调离' });
const kept = <Item = Record<string, unknown>>(name: string, id: string) => world.database.get<Item>(name, id);

beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addAssociations(world);
  await addMembers(world, ['ann', 'follower']);
  for (const who of ['leaver', 'follower', 'second']) await addStaff(world, who, cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead', 'approver']);
  await addStaff(world, 'approver', cityA, ['approver']);
  await addStaff(world, 'lead-b', cityB, ['lead']);
  const held = { officer: person('leaver') };
  await world.database.add('cases', ...[
    aCase('held', cityA, held),
    aCase('ended', cityA, { ...held, open: false, stage: { state: 'refused', refused: { at: '2026-05-01T10:00:00.000+08:00' } } }),
    aCase('known', cityA, { officer: person('second'), team: [person('leaver')] }),
    aCase('own', cityA, { ...held, applicant: { kind: 'member', openid: 'follower', memberId: 'follower', name: '某人', firmId: null, firmName: null } }),
  ].map((record) => ({ ...record })));
  const taken = inState('assigned', cityA, 'matter');
  await world.database.add('matters', { ...taken, officer: { openid: 'leaver', staffId: idOf('leaver'), name: '工作人员' }, stage: 'working' });
});
afterAll(() => world.stop());

test('what an officer leaves behind is counted for whoever leads there, and for nobody beside', async () => {
  expect(await open('lead', 'cases')).toMatchObject([{ kind: 'cases', count: 2 }, { kind: 'known-cases', count: 1 }]);
  expect(await open('lead', 'matters')).toMatchObject([{ kind: 'matters', count: 1 }]);
  for (const capability of ['cases', 'matters']) expect(await world.call('lead-b', capability, 'openWork', { staffId: idOf('leaver') })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
});

test('nobody is handed work without the role for it', async () => {
  expect(await give('matters', 'approver')).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(await give('cases', 'approver')).toMatchObject({ ok: true, value: [{ kind: 'cases', count: 2 }] });
  expect(await give('cases', 'leaver')).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(await kept('cases', 'known')).toMatchObject({ team: [{ openid: 'approver' }] });
});

test('cases go over with history, entry and message; where the follower has a conflict of interest the case stays behind', async () => {
  expect(await give('cases', 'follower')).toEqual({ ok: true, value: [{ kind: 'cases', label: '承办的维权案件', count: 1 }] });
  expect(await kept('cases', 'own')).toMatchObject({ officer: { openid: 'leaver' }, history: [] });
  expect(await kept('cases', 'ended')).toMatchObject({ officer: { openid: 'leaver' } });
  expect(await kept('cases', 'held')).toMatchObject({ officer: { openid: 'follower' }, version: 2, history: [{ what: expect.stringMatching(/离任交接.*调离/), inner: true }] });
  expect(await world.database.find('audit', { action: 'cases.handOver', reason: '调离' })).toHaveLength(2);
  expect(await world.database.find('messages', { recipient: 'follower' })).toMatchObject([{ title: '有案件由您承办' }]);
  expect(await world.call('follower', 'cases', 'detail', { caseId: 'held' })).toMatchObject({ ok: true });
  expect(await world.call('leaver', 'cases', 'detail', { caseId: 'held' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('whoever is the applicant is not made the officer by the lead either', async () => {
  const { version } = (await kept<{ version: number }>('cases', 'own'))!;
  expect(await world.call('lead', 'cases', 'assign', { caseId: 'own', version, staffId: idOf('follower'), reason: '按片区分工' })).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringMatching(/是申请人本人，应当回避/) } });
});

test('matters go over with fact and entry, and the new officer is told once however often it is asked', async () => {
  for (let time = 0; time < 2; time += 1) expect(await give('matters', 'follower')).toEqual({ ok: true, value: [] });
  expect(await kept('matters', 'matter')).toMatchObject({ officer: { openid: 'follower' }, state: 'assigned', facts: [{}, {}, { type: 'Assigned', to: '工作人员' }] });
  expect(await world.database.find('audit', { action: 'matters.handOver', reason: '调离' })).toHaveLength(1);
});
