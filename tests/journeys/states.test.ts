import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const offline = '网络不给力，请检查网络后重试';
const broken = '服务暂时出了点问题，请稍后重试';

/** Pages that live by one reply, and a text that shows that it has come. */
const pages: [as: string, path: string, shows: string | RegExp][] = [
  ['demo-member', '/pages/events/index', '只看可报名'],
  ['demo-member', '/packages/events/detail/index?eventId=event0001', '活动介绍'],
  ['demo-member', '/packages/events/mine/index', '待审核'],
  ['demo-member', '/pages/messages/index', '全部标为已读'],
  ['demo-member', '/packages/matters/detail/index?matterId=matter0002', '协会请您补充'],
  ['demo-member', '/packages/news/list/index', '中国注册会计师协会会员服务办法'],
  ['demo-member', '/packages/news/article/index?newsId=national-measures', /第一条/],
  ['demo-staff-city-a', '/packages/admin/events/index', /待审核 \d+/],
  ['demo-staff-city-b', '/packages/admin/edit/index?eventId=event0020', '介绍'],
  ['demo-staff-city-a', '/packages/admin/signups/index?eventId=event0001', '待审核'],
];

let stage: Stage;
const phones = new Map<string, Phone>();

beforeAll(async () => {
  stage = await startStage();
  for (const as of ['demo-member', 'demo-staff-city-a', 'demo-staff-city-b', 'demo-stranger']) phones.set(as, await stage.phone({ as }));
});
afterEach(() => stage.world.faults.clear());
afterAll(async () => {
  for (const phone of phones.values()) await phone.close();
  await stage?.stop();
});

describe.each(pages)('%s on %s', (as, path, shows) => {
  test('without a network the page says so, and comes back by 重新加载', async () => {
    const phone = phones.get(as)!;
    await phone.offline(async () => {
      await phone.visit(path);
      await phone.see(offline);
    });
    await phone.tap('重新加载');
    await phone.see(shows);
  });

  test('when the cloud fails the page says so in one polite sentence, and comes back by 重新加载', async () => {
    const phone = phones.get(as)!;
    stage.world.faults.reply = () => 'kill';
    await phone.visit(path);
    await phone.see(broken);
    stage.world.faults.clear();
    await phone.tap('重新加载');
    await phone.see(shows);
  });
});

test('without a network the parts of the home page say so, each with a way back', async () => {
  const phone = phones.get('demo-member')!;
  await phone.offline(async () => {
    await phone.visit('/pages/home/index');
    await phone.see(offline);
  });
});

test('without a network the admin tab says so, and comes back when it is opened again', async () => {
  const phone = phones.get('demo-staff-city-a')!;
  await phone.offline(async () => {
    await phone.visit('/pages/admin/index');
    await phone.see(new RegExp(offline));
  });
  await phone.visit('/pages/admin/index');
  await phone.see('个报名等待审核');
});

test('without a network the page about oneself keeps what it knows and says what it could not ask', async () => {
  const phone = phones.get('demo-member')!;
  await phone.visit('/pages/me/index');
  await phone.offline(async () => {
    await phone.visit('/pages/me/index');
    await phone.see(offline);
  });
  await phone.visit('/pages/me/index');
  await phone.see(/还可以收到 \d+ 次/);
});

test('binding without a network says so and keeps what was typed', async () => {
  const phone = phones.get('demo-stranger')!;
  await phone.visit('/packages/members/bind/index');
  await phone.type('证书编号', '990100000009');
  await phone.type('姓名', '示例会员九');
  await phone.offline(async () => {
    await phone.tap('用微信手机号核对并绑定');
    await phone.tap('允许');
    await phone.see(/微信没有提供手机号，请稍后再试/);
  });
  expect(await phone.fieldValue('证书编号')).toBe('990100000009');
});

test('one failing part of the home page leaves the others standing', async () => {
  const phone = phones.get('demo-member')!;
  stage.world.faults.reply = ({ name }) => (name === 'news' ? 'kill' : 'pass');
  await phone.visit('/pages/home/index');
  await phone.see(broken);
  await phone.see('最新活动');
  await phone.see(/余 \d+ 个名额/);
  stage.world.faults.clear();
  await phone.tap('重新加载');
  await phone.seeNo(broken);
});

test('a list without entries says so, and how to go on', async () => {
  const phone = phones.get('demo-stranger')!;
  await phone.visit('/pages/messages/index');
  await phone.see('绑定后在这里收消息');
  await phone.visit('/packages/events/mine/index');
  await phone.see('绑定会员身份');
});

test('a page for an event that does not exist says so', async () => {
  const phone = phones.get('demo-stranger')!;
  await phone.visit('/packages/events/detail/index?eventId=event9999');
  await phone.see(/没有|不存在/);
});

test('what was typed survives a call that fails', async () => {
  const phone = phones.get('demo-staff-city-a')!;
  await phone.visit('/packages/admin/edit/index');
  await phone.type('名称', '断网时写的活动');
  await phone.type('城市', '甲市');
  await phone.type('地点', '三层会议室');
  await phone.type('介绍', '写了很久。');
  await phone.type('人数', '30');
  await phone.offline(async () => {
    await phone.tap('保存草稿');
    await phone.see(offline);
  });
  await phone.tap('知道了', phone.dialog);
  await phone.tap('保存草稿');
  await phone.see('草稿已保存');
  await phone.visit('/packages/admin/events/index');
  await phone.scrollTo('断网时写的活动');
});

test('a double tap is one action', async () => {
  const phone = phones.get('demo-staff-city-a')!;
  await phone.visit('/packages/admin/edit/index');
  for (const [label, text] of [['名称', '双击的活动'], ['城市', '甲市'], ['地点', '三层会议室'], ['介绍', '只存一份。'], ['人数', '30']] as const)
    await phone.type(label, text);
  await phone.seeNo('草稿已保存'); // the toast of an earlier step may still stand there
  await phone.doubleTap('保存草稿');
  await phone.see('草稿已保存');
  const drafts = await stage.world.database.find('events', { 'terms.title': '双击的活动' });
  expect(drafts).toHaveLength(1);
});
