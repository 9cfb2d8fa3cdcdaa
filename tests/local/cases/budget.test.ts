import { addAssociations, addMembers, addStaff, cityA, requestsOf } from '../../support/arrange';
import { aCase, aNotice } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

/** What handling a case asks of the database, beside who is calling: every request in its order. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1, timers: false });
  await addAssociations(world);
  await addMembers(world, ['ann']);
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
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
