import { addEvent, addMembers, addStaff, cityA, eventRow } from '../support/arrange';
import { badInputs } from '../support/bad-inputs';
import type { Row } from '../support/records';
import { samples } from '../support/samples';
import { startWorld, type World } from '../support/world';
import { collections } from '../../cloudfunctions/collections';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann']);
  await addStaff(world, 'staff', cityA);
  await addEvent(world, eventRow('one'));
});
afterAll(() => world.stop());

/** A draft may have gaps. */
const newsGaps = ['content.title', 'content.summary', 'content.scheduledAt'];

/** Fields in which nothing is an answer too. */
const mayBeEmpty: Record<string, string[]> = {
  'pledges.save': ['draft.until', 'draft.text.closing'],
  'news.begin': newsGaps,
  'news.save': newsGaps,
  'news.setPin': ['until'],
  'news.unreadPeople': ['firmId'],
  'cases.supplement': ['supplementId'],
  'cases.recordSupplement': ['supplementId'],
  'cases.correctIntake': ['applicant'],
  'cases.draftNotice': ['reasons', 'days'],
  'cases.reviseNotice': ['reasons', 'days'],
  'cases.serveNotice': ['mailNumber', 'proof'],
  'cases.convene': ['shortNotice'],
  'cases.recordMeeting': ['file'],
  'cases.recordOpinion': ['text', 'file'],
  'cases.rate': ['words'],
};

/** Fields in which any text is taken, and cleaned: what somebody pastes. */
const cleaned: Record<string, string[]> = { 'news.paste': ['text'] };

const actions = Object.entries(samples).flatMap(([capability, inputs]) =>
  Object.entries(inputs).map(([action, sample]) => ({ name: `${capability}.${action}`, capability, action, sample: sample as Row })),
);

async function everything(): Promise<string> {
  const rows = await Promise.all(Object.keys(collections).map((name) => world.database.find(name)));
  return JSON.stringify(rows);
}

test.each(actions)('$name refuses every bad input with a sentence that says what to do, and writes nothing', async ({ name, capability, action, sample }) => {
  const before = await everything();
  world.log.length = 0;
  for (const { fault, input } of badInputs(sample, mayBeEmpty[name], cleaned[name])) {
    const answer = await world.call('staff', capability, action, input);
    const summary = answer.ok ? 'accepted' : `${answer.refusal.code} ${/^[\p{Script=Han}\d，；。、 ]{5,60}$/u.test(answer.refusal.message) ? 'a sentence' : answer.refusal.message}`;
    expect({ fault, summary }).toEqual({ fault, summary: 'invalid a sentence' });
  }
  expect(await everything()).toBe(before);
  expect(world.log.join('\n')).not.toMatch(/planted/i);
  expect(world.counters.calls.at(-1)?.requests).toBe(0);
});

test.each(['constructor', '__proto__', 'toString', 'settle', 'push', '', 'planted 12000000001', 7, null, {}])('there is no action %p', async (action) => {
  world.log.length = 0;
  for (const capability of Object.keys(samples)) {
    const reply = await world.cloud.call('ann', capability, { action, input: {} });
    expect(JSON.parse((reply as { value: string }).value)).toEqual({ ok: false, refusal: { code: 'invalid', message: '没有这项操作，请更新小程序后再试' } });
  }
  expect(world.log.join('\n')).not.toMatch(/planted/);
});

test.each([['text', 'text'], ['a number', 7], ['nothing', null], ['a list', []]])('a call that is %s instead of a request is refused', async (_, data) => {
  const reply = await world.cloud.call('ann', 'events', data);
  expect(JSON.parse((reply as { value: string }).value)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

test.each([
  ['who the timer is', { Type: 'Timer', TriggerName: 'settle', Time: '2026-11-21T01:00:00Z' }],
  ['somebody else', { action: 'session', input: {}, userInfo: { openId: 'staff', appId: 'x' }, OPENID: 'staff' }],
])('a client that says it is %s is believed nothing', async (_, data) => {
  const capability = 'action' in data ? 'members' : 'events';
  const reply = await world.cloud.call('stranger', capability, data);
  const answer = JSON.parse((reply as { value: string }).value);
  if (capability === 'events') expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  else expect(answer).toMatchObject({ ok: true, value: { persons: [], status: 'guest' } });
});
