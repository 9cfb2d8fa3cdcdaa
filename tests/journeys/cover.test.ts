import { join } from 'node:path';
import { root } from '../support/world';
import { startStage, type Stage } from '../support/stage';

const title = '有图片的活动（旅程）';
const picture = join(root, 'docs/images/member.png');

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.stop());

test('a picture that staff put on an event is seen by members', async () => {
  const staff = await stage.phone({ as: 'demo-staff-city-a' });
  await staff.visit('/packages/admin/edit/index');
  for (const [label, text] of [['名称', title], ['城市', '甲市'], ['地点', '三层会议室'], ['介绍', '请看图片。'], ['人数', '30']] as const)
    await staff.type(label, text);
  await staff.choose('选择活动图片', picture);
  await staff.see('换一张');
  await staff.tap('保存草稿');
  await staff.see('草稿已保存');
  await staff.screenshot('admin-cover');
  await staff.tap('发布');
  await staff.tap('发布', staff.dialog);
  await staff.see('已发布');
  await staff.close();

  const [event] = await stage.world.database.find<{ _id: string; cover: string }>('events', { 'terms.title': title });
  expect(event!.cover).toMatch(/^cloud:\/\/.+\/covers\//);
  const member = await stage.phone({ as: 'demo-member' });
  await member.visit(`/packages/events/detail/index?eventId=${event!._id}`);
  await member.see(title);
  await member.picture('活动图片');
  await member.screenshot('event-cover');
  await member.close();
});
