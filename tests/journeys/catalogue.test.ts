import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

let stage: Stage;
let member: Phone;
beforeAll(async () => {
  stage = await startStage();
  member = await stage.phone({ as: 'demo-member' });
});
afterAll(async () => {
  await member?.close();
  await stage?.stop();
});

test('a member looks for something on the home page and finds it among services, articles and events', async () => {
  await member.tap('搜索服务、条文、活动和资讯');
  await member.on('packages/search/find/index');
  await member.type('搜服务、条文、活动、资讯', '继续教育');
  await member.tap('搜索');
  await member.settled();
  await member.see('服务（2）');
  await member.screenshot('search-results');
  await member.tap('服务：继续教育在线');
  await member.on('packages/services/catalogue/index');
  await member.settled();
});

test('what cannot be opened from a mini-program is copied, and the page says where to paste it', async () => {
  await member.tap('继续教育在线：小程序“中国注册会计师协会行业管理信息系统”');
  await member.see(/请在微信的搜索框中粘贴，搜索这个小程序/);
  await member.tap('知道了', member.dialog);
  await member.tap('继续教育在线：复制网址：中国注册会计师协会网站');
  await member.see(/请在手机浏览器中粘贴打开/);
  await member.screenshot('service-address-copied');
  await member.tap('知道了', member.dialog);
});

test('the basis of a kind opens the article itself, and the article says what fulfils it', async () => {
  await member.tap(/依据：江苏省注册会计师协会会员服务办法第十三条/, member.frame.locator('.shelf-head'));
  await member.on('packages/services/measures/index');
  await member.see(/第十三条 专业服务是指协会通过问题解答/);
  await member.screenshot('measures-at-article');
  await member.tap('第十三条由什么落实');
  await member.on('packages/services/coverage/index');
  await member.see('专业培训');
  await member.seeNo('网上答疑');
  await member.screenshot('promises-member');
  await member.tap('中国注册会计师协会办法');
  await member.settled();
  await member.see('第十九条');
  await member.seeNo('第二十条');
});

test('staff see on the same page what is planned, and that an article has nothing else yet', async () => {
  const staff = await stage.phone({ as: 'demo-staff-city-a', path: '/packages/services/coverage/index?measuresId=national-measures&article=%E7%AC%AC%E4%BA%8C%E5%8D%81%E6%9D%A1' });
  await staff.see('会员服务预算');
  await staff.see('活动和项目的预算与实际支出。');
  await staff.screenshot('promises-staff');
  await staff.close();
});

test('what was looked for is remembered on this phone until it is cleared, and nothing found says what to do', async () => {
  await member.visit('/packages/search/find/index');
  await member.tap('搜索 继续教育');
  await member.see('服务（2）');
  await member.type('搜服务、条文、活动、资讯', '天体物理');
  await member.tap('搜索');
  await member.see('没有找到“天体物理”');
  await member.screenshot('search-nothing');
  await member.type('搜服务、条文、活动、资讯', '');
  await member.tap('清空最近搜索');
  await member.seeNo('最近搜索');
});
