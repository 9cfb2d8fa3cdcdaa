import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

let stage: Stage;
let phone: Phone;
beforeAll(async () => {
  stage = await startStage();
  phone = await stage.phone({ as: 'demo-member' });
});
afterAll(() => phone?.close());
afterAll(() => stage?.stop());

test.each(['requests', 'concurrency'] as const)('when the cloud’s quota of %s is used up, a member reads that many people are here, and comes in when they have gone', async (quota) => {
  stage.world.faults.quota = ({ request, name }) => (request === 'call' && name === 'events' ? quota : null);
  await phone.visit('/pages/events/index');
  await phone.see('现在使用的人较多，请稍后再试');
  await phone.seeNo(/出了点问题/);
  stage.world.faults.clear();
  await phone.tap('重新加载');
  await phone.settled();
  await phone.seeNo('现在使用的人较多，请稍后再试');
});
