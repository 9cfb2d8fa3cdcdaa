import { join } from 'node:path';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { root } from '../support/world';

const picture = join(root, 'tests/local/host/fixture/images/dot.png');

/** A firm comes in: its first administrator by a stamped letter, a delegate by a code, a colleague by the delegate. */
let stage: Stage;
let applicant: Phone;
let staff: Phone;
let delegate: Phone;
let firm: { _id: string; name: string };
let code = '';
beforeAll(async () => {
  stage = await startStage();
  const people = await stage.world.database.find<{ memberId: string; firmId: string }>('roster', { associationId: 'city-a' });
  const bindings = new Set((await stage.world.database.find<{ memberId: string }>('bindings')).map(({ memberId }) => memberId));
  const peopled = people.filter(({ firmId, memberId }) => firmId && bindings.has(memberId)).map(({ firmId }) => firmId);
  firm = (await stage.world.database.find<typeof firm>('firms', { associationId: 'city-a', administrators: [], _id: { $in: peopled } }))[0]!;
  applicant = await stage.phone({ as: 'demo-stranger' });
  staff = await stage.phone({ as: 'demo-staff-city-a' });
  delegate = await stage.phone({ as: 'demo-newcomer' });
});
afterAll(() => stage?.stop());

test('somebody applies with a stamped letter to be the first administrator', async () => {
  await applicant.tap('我的');
  await applicant.tap('代表会计师事务所');
  await applicant.tap('申请成为第一位管理员');
  await applicant.type('事务所', firm.name);
  await applicant.tap('查找事务所');
  await applicant.tap(firm.name);
  await applicant.type('姓名', '示例管理员');
  await applicant.tap('授权书');
  await applicant.choose('拍照或从相册选择', picture);
  await applicant.see('已上传，点这里更换');
  await applicant.screenshot('firms-apply');
  await applicant.tap('提交申请');
  await applicant.see('申请已提交');
  await applicant.tap('知道了');
  await applicant.see('待审核');
});

test('staff look at the letter and approve it with a reason', async () => {
  await staff.tap('管理');
  await staff.tap('单位会员');
  await staff.tap(/^示例管理员 · /);
  await staff.picture('放大授权书');
  await staff.screenshot('firms-application');
  await staff.tap('通过');
  await staff.see('请写明理由，申请人会看到');
  await staff.type('理由', '授权书核对无误');
  await staff.tap('通过');
  await staff.see('审核意见：授权书核对无误');
});

test('the administrator invites a delegate by a code, with a scope and a last day', async () => {
  await applicant.visit('/packages/firms/home/index');
  await applicant.see('您是本所管理员');
  await applicant.tap('管理员与经办人');
  await applicant.tap('邀请管理员或经办人');
  await applicant.type('姓名', '示例经办人');
  await applicant.tap('生成邀请码');
  await applicant.see('请至少选择一项授权范围');
  for (const scope of ['查看本所人员', '代办活动报名']) await applicant.tap(scope);
  await applicant.screenshot('firms-invite');
  await applicant.tap('生成邀请码');
  code = await (await applicant.see(/^[A-Z2-9]{5} [A-Z2-9]{5}$/)).innerText();
  await applicant.picture('小程序码，微信扫一扫打开');
  await applicant.screenshot('firms-code');
});

test('the delegate signs a colleague up, and the colleague is told by whom', async () => {
  await delegate.visit(`/packages/firms/accept/index?scene=${code.replace(' ', '')}`);
  await delegate.tap('接受授权');
  await delegate.tap('知道了');
  await delegate.see('您是本所经办人');
  await delegate.tap('谁已绑定会员身份');
  await delegate.see('已绑定');
  await delegate.screenshot('firms-people');
  const { eventId, title } = await openEvent();
  await delegate.visit(`/packages/events/detail/index?eventId=${eventId}`);
  await delegate.tap('为本所人员报名');
  const colleague = await boundColleague(eventId);
  await delegate.tap(colleague.name);
  await delegate.tap('为所选人员报名');
  await delegate.see('已为 1 人报名。');
  await delegate.screenshot('firms-signed-up');
  await stage.world.fireTimer('events'); // tells what was left over when the answer had to go out
  const inbox = await stage.world.value<{ items: { body: string }[] }>(colleague.openid, 'messages', 'inbox');
  expect(inbox.items[0]!.body).toContain(`由${firm.name}的示例经办人为您报名。您报名的「${title}」`);
});

async function openEvent(): Promise<{ eventId: string; title: string }> {
  const { items } = await stage.world.value<{ items: { id: string; remaining: number; terms: { title: string } }[] }>('demo-stranger', 'events', 'list', { openNow: true });
  const { id, terms } = items.find(({ remaining }) => remaining > 5)!;
  return { eventId: id, title: terms.title };
}

/** Somebody of the firm with a WeChat identity and without a signup for this event, shown on the first page. */
async function boundColleague(eventId: string): Promise<{ name: string; openid: string }> {
  const { items } = await stage.world.value<{ items: { memberId: string; name: string; bound: boolean }[] }>('demo-newcomer', 'firms', 'people', { limit: 20 });
  const signups = await stage.world.database.find<{ memberId: string }>('signups', { eventId });
  const { name, memberId } = items.find((one) => one.bound && !signups.some((each) => each.memberId === one.memberId))!;
  const [binding] = await stage.world.database.find<{ _id: string }>('bindings', { memberId });
  return { name, openid: binding!._id };
}
