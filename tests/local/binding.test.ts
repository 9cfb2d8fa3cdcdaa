import { certificateHash, openPhone, phoneHash, sealPhone, type PhoneKeys } from '../../cloudfunctions/platform/phones';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import type { Session } from '../../miniprogram/shared/contracts/members';
import { addStaff, cityA, freeze, hour, province, rosterRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
let keys: PhoneKeys;
beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  keys = keysFrom(world.cloud.environment);
});
afterEach(() => world.faults.clear());
afterAll(() => world.stop());

let count = 0;
/** A member of the roster whom nobody has bound yet, with papers of their own. */
async function unboundMember(changes: object = {}) {
  count += 1;
  const papers = { certificateNumber: `99020000${String(count).padStart(4, '0')}`, name: `示例会员${count}`, phone: `1200000${String(count).padStart(4, '0')}` };
  const memberId = `m${count}`;
  const secrets = {
    certificateHash: certificateHash(papers.certificateNumber, keys),
    phoneHash: phoneHash(papers.phone, keys),
    phoneCipher: sealPhone(papers.phone, memberId, keys),
  };
  await world.database.add('roster', { ...rosterRow(memberId, { name: papers.name, ...secrets, ...changes }) });
  return { ...papers, memberId };
}

type Papers = Awaited<ReturnType<typeof unboundMember>>;

/** As the page does it: WeChat's button gives a code, and the code travels. */
function bind(openid: string, { certificateNumber, name, phone }: Papers) {
  return world.call<Session>(openid, 'members', 'bind', { certificateNumber, name, phoneCode: world.phones.issue(phone) });
}

const mismatch = { ok: false, refusal: { code: 'invalid', message: '所填信息与协会登记的不一致，请核对证书编号、姓名和手机号；仍不成功请联系所属协会' } };
const locked = { ok: false, refusal: { code: 'busy', message: '尝试次数过多，请一小时后再试' } };

test('number, name and WeChat’s phone number bind the member, and the session knows them at once', async () => {
  const papers = await unboundMember();
  const answer = await bind('one', papers);
  expect(answer).toMatchObject({ ok: true, value: { persons: ['member'], status: 'active', name: papers.name, member: { association: { id: 'city-a' } } } });
  expect(await world.value('one', 'members', 'session')).toEqual(answer.ok && answer.value);
});

test('one who binds again is bound as before', async () => {
  const papers = await unboundMember();
  await bind('again', papers);
  expect(await bind('again', papers)).toMatchObject({ ok: true, value: { name: papers.name } });
  expect(await world.database.count('bindings', { memberId: papers.memberId })).toBe(1);
});

test('a double tap binds once and both taps succeed', async () => {
  const papers = await unboundMember();
  const answers = await Promise.all([bind('tapped', papers), bind('tapped', papers)]);
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { name: papers.name } });
});

test('an unknown number, a wrong name, a wrong phone, a former member and somebody else’s member are refused in the very same words', async () => {
  const [taken, papers, left] = [await unboundMember(), await unboundMember(), await unboundMember({ standing: 'left' })];
  await bind('owner', taken);
  const wrong = [{ ...papers, certificateNumber: '990299999999' }, { ...papers, name: '别人' }, { ...papers, phone: '12099999999' }, left, taken];
  for (const [index, each] of wrong.entries()) expect(await bind(`thief${index}`, each)).toEqual(mismatch);
});

test('the fifth failure locks the OPENID for an hour, for the right papers too, and then no longer', async () => {
  const papers = await unboundMember();
  for (let failure = 0; failure < 5; failure++) expect(await bind('locked', { ...papers, name: '别人' })).toEqual(mismatch);
  expect(await bind('locked', papers)).toEqual(locked);
  world.clock.setOffset(hour - 10_000);
  expect(await bind('locked', papers)).toEqual(locked);
  world.clock.setOffset(hour + 10_000);
  expect(await bind('locked', papers)).toMatchObject({ ok: true });
  world.clock.setOffset(0);
});

test('twenty guesses made side by side are no more than five', async () => {
  const papers = await unboundMember();
  const answers = await Promise.all(Array.from({ length: 20 }, () => bind('hasty', { ...papers, name: '别人' })));
  expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'invalid').length).toBe(5);
  expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'busy').length).toBe(15);
});

test('a phone code that WeChat does not know is no guess and says what to do', async () => {
  const { certificateNumber, name, ...rest } = await unboundMember();
  for (let press = 0; press < 6; press++) {
    const answer = await world.call('pressed', 'members', 'bind', { certificateNumber, name, phoneCode: 'expired' });
    expect(answer).toEqual({ ok: false, refusal: { code: 'invalid', message: '手机号授权已过期，请重新点击按钮授权' } });
  }
  expect(await bind('pressed', { certificateNumber, name, ...rest })).toMatchObject({ ok: true });
});

test.each([['852'], ['1'], ['']])('the same digits behind the country code %j are another phone, in the very same words', async (countryCode) => {
  const { certificateNumber, name, phone } = await unboundMember();
  const phoneCode = world.phones.issue(phone, countryCode);
  expect(await world.call(`abroad${countryCode}`, 'members', 'bind', { certificateNumber, name, phoneCode })).toEqual(mismatch);
});

test.each([45009, 1400001])('when WeChat says %i the code is not called expired, and no guess is counted', async (code) => {
  const papers = await unboundMember();
  world.faults.wechat = ({ request }) => (request === 'phonenumber.getPhoneNumber' ? code : null);
  for (let press = 0; press < 6; press++) {
    const answer = await bind(`refused${code}`, papers);
    expect(answer).toEqual({ ok: false, refusal: { code: 'busy', message: '微信暂时没有提供手机号，请稍后再试；仍不成功请联系所属协会' } });
  }
  world.faults.clear();
  expect(await bind(`refused${code}`, papers)).toMatchObject({ ok: true });
});

test('when WeChat’s answer is lost the code is not called expired, and no guess is counted', async () => {
  const papers = await unboundMember();
  world.faults.reply = ({ operation }) => (operation === 'phonenumber.getPhoneNumber' ? 'lose' : 'pass');
  for (let press = 0; press < 6; press++) expect(await bind('unheard', papers)).toMatchObject({ refusal: { code: 'busy', message: '服务暂时出了点问题，请稍后再试' } });
  world.faults.clear();
  expect(await bind('unheard', papers)).toMatchObject({ ok: true });
});

/** Just before the call writes the binding, something else happens. */
function meanwhile(change: () => Promise<unknown>) {
  world.faults.hold = async ({ operation, collection, action }) => {
    if (collection !== 'bindings' || !/^(insert|remove)/.test(operation) || !['bind', 'unbind'].includes(action)) return;
    world.faults.hold = () => {};
    await change();
  };
}

test('who is frozen while a call to bind is on its way is frozen afterwards, and keeps the way to the own records', async () => {
  const papers = await unboundMember();
  meanwhile(() => freeze(world, papers.memberId));
  expect(await bind('freezing', papers)).toMatchObject({ ok: true, value: { status: 'frozen', persons: ['frozen'] } });
  expect(await world.value('freezing', 'members', 'session')).toMatchObject({ status: 'frozen' });
});

test('of two bindings to different members at the same moment one holds, and the other member stays free', async () => {
  const [first, second] = [await unboundMember(), await unboundMember()];
  meanwhile(() => bind('torn-in-two', first));
  expect(await bind('torn-in-two', second)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await world.database.get('bindings', 'torn-in-two')).toMatchObject({ memberId: first.memberId });
  expect(await world.database.count('bindings', { memberId: second.memberId })).toBe(0);
});

test('unbinding that ends late does not undo a binding made meanwhile', async () => {
  const [first, second] = [await unboundMember(), await unboundMember()];
  await bind('quick', first);
  meanwhile(async () => {
    await world.value('quick', 'members', 'unbind');
    await bind('quick', second);
  });
  await world.call('quick', 'members', 'unbind');
  expect(await world.value('quick', 'members', 'session')).toMatchObject({ status: 'active', name: second.name });
});

test('of two people with the same papers at the same moment, one is bound', async () => {
  const papers = await unboundMember();
  const answers = await Promise.all(['left', 'right'].map((openid) => bind(openid, papers)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await world.database.count('bindings', { memberId: papers.memberId })).toBe(1);
});

test('a call that dies once the binding is written is healed by binding again', async () => {
  const papers = await unboundMember();
  world.faults.reply = ({ operation, collection }) => (operation === 'insertDocument' && collection === 'bindings' ? 'kill' : 'pass');
  await expect(bind('killed', papers)).rejects.toThrow();
  world.faults.clear();
  expect(await bind('killed', papers)).toMatchObject({ ok: true, value: { status: 'active' } });
});

test('unbinding makes a guest of the member, and somebody may bind anew', async () => {
  const papers = await unboundMember();
  await bind('leaver', papers);
  expect(await world.value('leaver', 'members', 'unbind')).toMatchObject({ persons: [], status: 'guest', name: null, member: null });
  expect(await world.value('leaver', 'members', 'unbind')).toMatchObject({ status: 'guest' });
  expect(await bind('heir', papers)).toMatchObject({ ok: true });
});

test('a call that dies while unbinding is finished by unbinding again, and the history knows it once', async () => {
  const papers = await unboundMember();
  await bind('torn', papers);
  world.faults.reply = ({ operation, collection }) => (operation === 'insertDocument' && collection === 'bindingHistory' ? 'kill' : 'pass');
  await expect(world.call('torn', 'members', 'unbind')).rejects.toThrow();
  world.faults.clear();
  expect(await bind('next', papers)).toEqual(mismatch);
  expect(await world.value('torn', 'members', 'unbind')).toMatchObject({ status: 'guest' });
  expect(await bind('next', papers)).toMatchObject({ ok: true });
  expect(await world.database.find('bindingHistory', { memberId: papers.memberId })).toMatchObject([{ openid: 'torn', how: 'roster' }]);
});

test('who is bound to one member cannot become another without unbinding', async () => {
  const [first, second] = [await unboundMember(), await unboundMember()];
  await bind('double', first);
  expect(await bind('double', second)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
});

test('staff who bind as members keep the association that they work for, and keep it after unbinding', async () => {
  await addStaff(world, 'clerk', cityA);
  const papers = await unboundMember(province);
  expect(await bind('clerk', papers)).toMatchObject({ ok: true, value: { staff: { association: { id: 'city-a' } }, member: { association: { id: 'province' } } } });
  expect(await world.value('clerk', 'members', 'unbind')).toMatchObject({ status: 'active', member: null, staff: { association: { id: 'city-a' } } });
});

test('a frozen identity neither binds nor unbinds its way out', async () => {
  const papers = await unboundMember();
  await bind('frozen', papers);
  await freeze(world, papers.memberId);
  for (const answer of [await bind('frozen', papers), await world.call('frozen', 'members', 'unbind')]) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  }
  expect(await world.value('frozen', 'members', 'session')).toMatchObject({ status: 'frozen', persons: ['frozen'] });
});

test('no phone number and no certificate number is stored or logged in clear', async () => {
  const papers = await unboundMember();
  await bind('private', papers);
  const rows = JSON.stringify(await Promise.all(['bindings', 'bindingHistory', 'roster', 'attempts'].map((name) => world.database.find(name))));
  for (const secret of [papers.phone, papers.certificateNumber]) {
    expect(rows).not.toContain(secret);
    expect(world.log.join('\n')).not.toContain(secret);
  }
  expect(world.log.join('\n')).not.toContain(papers.name);
  const entry = (await world.database.get<{ phoneCipher: string }>('roster', `${papers.memberId}_0`))!;
  expect(openPhone(entry.phoneCipher, papers.memberId, keys)).toBe(papers.phone);
});
