import type { EventRecord } from '../../cloudfunctions/events/event';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const broken = '服务暂时出了点问题，请稍后再试';

let stage: Stage;
let phone: Phone;
beforeAll(async () => {
  stage = await startStage();
  phone = await stage.phone({ as: 'demo-staff-city-a' });
});
afterEach(() => stage.world.faults.clear());
afterAll(() => stage?.stop());

/** What is asked arrives and is done; its answer does not come back. */
async function losing(asked: string, act: () => Promise<void>) {
  const { faults } = stage.world;
  faults.reply = ({ action, operation }) => (action === asked && /^(insert|modify)/.test(operation) ? 'lose' : 'pass');
  await act();
  await phone.see(broken);
  faults.clear();
  await phone.tap('知道了', phone.dialog);
}

const publish = async () => {
  await phone.tap('发布');
  await phone.see('发布活动？');
  await phone.tap('发布', phone.dialog);
};

test('answers lost on the way cost a draft nothing: it is one, it holds what was typed last, and it is published once', async () => {
  await phone.visit('/packages/admin/edit/index');
  for (const [label, text] of [['名称', '答复丢失的活动'], ['城市', '甲市'], ['地点', '三层会议室'], ['介绍', '第一稿。'], ['人数', '30']] as const)
    await phone.type(label, text);
  const rows = () => stage.world.database.find<EventRecord>('events', { 'terms.title': '答复丢失的活动' });

  await losing('draft', () => phone.tap('保存草稿'));
  await phone.type('介绍', '第二稿。');
  await phone.tap('保存草稿');
  await phone.see('草稿已保存');
  expect(await rows()).toMatchObject([{ description: '第二稿。', status: 'draft' }]);

  await phone.type('介绍', '第三稿。');
  await losing('revise', () => phone.tap('保存草稿'));
  await phone.type('介绍', '第四稿。');
  await losing('publish', publish);
  await publish();
  await phone.see('已发布');
  expect(await rows()).toMatchObject([{ description: '第四稿。', status: 'published' }]);
});
