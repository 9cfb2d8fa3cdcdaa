import { addAssociations, addMembers, addStaff, cityA, requestsOf } from '../../support/arrange';
import { aCase, aNotice } from '../../support/cases';
import { pdf } from '../../support/true-files';
import { startWorld, type World } from '../../support/world';

/** What handling a case asks of the database, beside who is calling: every request in its order. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1, timers: false });
  await addAssociations(world);
  await addMembers(world, ['ann']);
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
  await addStaff(world, 'approver', cityA, ['approver']);
  const applicant = { kind: 'member' as const, openid: 'ann', memberId: 'ann', name: '示例ann', firmId: null, firmName: null };
  const officer = { openid: 'officer', name: '工作人员' };
  await world.database.add('cases', { ...aCase('one', cityA, { officer, applicant }) }, ...['two', 'three'].map((id) => ({ ...aCase(id, cityA, { officer, applicant, writtenNotices: { n: aNotice('n') } }) })));
  await world.value('ann', 'members', 'session'); // the first call of an environment makes the roster's pointer
  await world.value('ann', 'cases', 'detail', { caseId: 'one' });
});
afterAll(() => world.stop());

async function cost(who: string, action: string, input: object): Promise<string[]> {
  await world.value(who, 'cases', action, input);
  const [identity, ...rest] = requestsOf(world, 'cases', action);
  expect(identity).toBe('aggregateDocuments generations');
  return rest;
}

const load = ['getDocument cases', 'getDocument calendarYears'];
const step = 'modifyDocument cases';
/** After the answer is decided: the entry to the log and the messages to the inboxes, each cleared where it waited. */
const logged = ['insertDocument audit', 'modifyDocument cases'];
const told = ['insertDocument messages', 'modifyDocument cases'];
/** What is for the applicant goes to whoever the member is bound to by then. */
const toldApplicant = ['getDocument bindings', ...told];

test('a case is loaded with two requests, and whoever is not the applicant is written down with one more', async () => {
  expect(await cost('ann', 'detail', { caseId: 'one' })).toEqual(load);
  expect((await cost('officer', 'detail', { caseId: 'one' })).sort()).toEqual([...load, 'insertDocument audit'].sort());
});

test('a step is one write with all that follows from it; what it hands over comes after', async () => {
  expect(await cost('officer', 'note', { caseId: 'one', version: 1, text: '已电话联系' })).toEqual([...load, step, ...logged]);
  expect(await cost('officer', 'requestSupplement', { caseId: 'one', version: 2, asked: '请提供往来记录' })).toEqual([...load, step, ...logged, ...toldApplicant]);
});

test('a numbered notice costs four requests more, and a fifth for the first of the year', async () => {
  const issue = (caseId: string) => cost('lead', 'issueNotice', { caseId, version: 1, noticeId: 'n' });
  const number = ['getDocument numberings', 'getDocument cases', 'modifyDocument numberings', 'modifyDocument cases'];
  const first = await issue('two');
  expect(first.filter((each) => each === 'insertDocument numberings')).toHaveLength(1);
  expect([...(await issue('three'))].sort()).toEqual([...load, step, ...logged, ...told, ...number].sort());
});

const version = async (id: string) => (await world.database.get<{ version: number }>('cases', id))!.version;
const on = async (id: string, more: object = {}) => ({ caseId: id, version: await version(id), ...more });
const spent = (all: string[]) => Object.fromEntries([...new Set(all)].sort().map((each) => [each, all.filter((other) => other === each).length]));
/** For each person more. */
const one = 'insertDocument messages';
const counted = (...all: string[]) => spent(all);

/** Handed over with the answer: what is beyond loading and the write of the step itself, delivery included. */
test('from the draft to the service, every step costs the two of loading, its one write, and what it looks up and hands over', async () => {
  const content = { reasons: '', notCovered: false, days: null };
  const taken = [...load, step, ...logged];
  const policy = 'getDocument associations';
  const staff = 'getDocument appointments';
  expect(spent(await cost('officer', 'draftNotice', await on('one', { key: 'n', kind: 'acceptance', ...content })))).toEqual(counted(...taken, policy, staff, ...told, one));
  const { writtenNotices } = (await world.database.get<{ writtenNotices: object }>('cases', 'one'))!;
  const [noticeId] = Object.keys(writtenNotices);
  expect(spent(await cost('officer', 'reviseNotice', await on('one', { noticeId, ...content })))).toEqual(counted(...taken, policy, staff, ...told, one));
  expect(spent(await cost('approver', 'sendBackNotice', await on('one', { noticeId, reason: '请写明依据' })))).toEqual(counted(...taken, ...told));
  await cost('officer', 'reviseNotice', await on('one', { noticeId, ...content }));
  await cost('lead', 'issueNotice', await on('one', { noticeId }));
  const file = world.storage.uploadByClient(`${(await world.value<{ folder: string }>('officer', 'cases', 'intakeFolder')).folder}/sealed.pdf`, 'officer', pdf);
  expect(spent(await cost('officer', 'sealNotice', await on('one', { noticeId, file })))).toEqual(counted(...taken));
  expect(spent(await cost('officer', 'serveNotice', await on('one', { noticeId, way: 'platform', mailNumber: null, proof: null })))).toEqual(counted(...taken, ...toldApplicant));
  expect(await cost('ann', 'openNotice', { caseId: 'one', noticeId })).toEqual([...load, 'modifyDocument cases', ...logged]);
});

test('to take a case, to let somebody in, to supplement, to withdraw and to archive cost the same, and one more for whoever is looked up and for each person who is told', async () => {
  await world.database.update('cases', { _id: 'two' }, { $set: { writtenNotices: {}, officer: null } });
  const taken = [...load, step, ...logged];
  expect(spent(await cost('officer', 'take', await on('two')))).toEqual(counted(...taken));
  expect(spent(await cost('ann', 'supplement', await on('two', { supplementId: null, text: '补充一份说明', evidence: [] })))).toEqual(counted(...taken, ...told));
  const { staffId } = (await world.database.get<{ staffId: string }>('appointments', 'approver'))!;
  expect(spent(await cost('officer', 'letIn', await on('two', { staffId, reason: '协助整理材料' })))).toEqual(counted(...taken, 'getDocument appointments', ...told));
  expect(spent(await cost('ann', 'withdraw', await on('two', { reason: '已经和解' })))).toEqual(counted(...taken, ...toldApplicant, one));
  expect(spent(await cost('officer', 'archive', await on('two', { shelf: '维权-2026-001' })))).toEqual(counted(...taken));
});
