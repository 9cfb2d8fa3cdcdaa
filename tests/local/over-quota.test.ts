import type { Quota } from '../../local/gateway/faults';
import { addEvent, addMembers, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addMembers(world, ['ann']);
});
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const busy = { ok: false, refusal: { code: 'busy', message: '现在使用的人较多，请稍后再试' } };

/** The first so many requests of this kind find the quota used up. Keeps when each was made. */
function usedUp(request: string, times: number, quota: Quota = 'requests') {
  const made: number[] = [];
  world.faults.quota = (asked) => {
    if (asked.request !== request) return null;
    return made.push(performance.now()) <= times ? quota : null;
  };
  return made;
}

test.each(['requests', 'concurrency'] as const)('over the quota of %s for a moment: the product waits and asks again, and nobody notices', async (quota) => {
  await addEvent(world, eventRow(quota));
  const made = usedUp('database.aggregateDocuments', 2, quota);
  expect(await world.call('ann', 'events', 'detail', { eventId: quota })).toMatchObject({ ok: true });
  expect(made[1]! - made[0]!).toBeGreaterThanOrEqual(99);
  expect(made[2]! - made[1]!).toBeGreaterThanOrEqual(299);
});

test('over the quota for longer: after three tries it says so and stops', async () => {
  const made = usedUp('database.aggregateDocuments', Infinity);
  expect(await world.call('ann', 'events', 'detail', { eventId: 'any' })).toEqual(busy);
  expect(made).toHaveLength(3);
});

test.each(['modifyDocument', 'insertDocument'])('a signup whose %s met the quota is one signup', async (operation) => {
  const event = await addEvent(world, eventRow(operation));
  const made = usedUp(`database.${operation}`, 1);
  const answer = await world.call('ann', 'events', 'signUp', { eventId: operation, agreed: event.terms });
  expect(answer).toEqual({ ok: true, value: { state: 'pending' } });
  expect(made.length).toBeGreaterThan(1);
  expect(await world.database.get('events', operation)).toMatchObject({ remaining: event.capacity - 1 });
});

test('any other error is not asked again', async () => {
  let replies = 0;
  world.faults.reply = () => (replies++, 'lose');
  await world.call('ann', 'events', 'detail', { eventId: 'any' });
  expect(replies).toBe(1);
});

test('WeChat’s interfaces are asked again too', async () => {
  const code = world.phones.issue('12000000009');
  const made = usedUp('phonenumber.getPhoneNumber', Infinity);
  const input = { certificateNumber: '990100000001', name: '示例会员', phoneCode: code };
  expect(await world.call('new', 'members', 'bind', input)).toEqual(busy);
  expect(made).toHaveLength(3);
});
