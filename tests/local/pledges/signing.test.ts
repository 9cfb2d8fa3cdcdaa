import type { Answer, Page } from '../../../miniprogram/shared/contracts/answers';
import type { PledgeCampaign, PledgeCampaignCard } from '../../../miniprogram/shared/contracts/pledge-campaigns';
import type { PledgeCard, PledgeCertificate, PledgeCertificateCard, PledgeDetail, PledgeVerification } from '../../../miniprogram/shared/contracts/pledges';
import type { OwnSection } from '../../../miniprogram/shared/contracts/own-data';
import { addAssociations, addMembers, addStaff, cityA, cityB, day, freeze, province } from '../../support/arrange';
import { publishPledge, readPledge, sha256, signPledge, trySigning } from '../../support/pledges';
import { pdf, png } from '../../support/true-files';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2, pages: ['packages/pledges/verify/index'] });
  await addAssociations(world);
  await addMembers(world, ['ann', 'bob']);
  await addMembers(world, ['elsewhere'], { ...cityB, city: '乙市', firmId: 'firm002' });
  await addMembers(world, ['left']);
  await addStaff(world, 'writer', cityA);
  await addStaff(world, 'releaser', cityA);
  await addStaff(world, 'chief', province);
  await addStaff(world, 'chief-two', province);
  await world.database.add('employees', { _id: 'employee', name: '示例从业人员', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, status: 'active' });
  const mandate = { name: '示例管理员', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, fromDay: '2019-01-01', untilDay: null, status: 'active' };
  await world.database.add('mandates', { _id: 'admin', ...mandate, capacity: 'administrator', scopes: [] }, { _id: 'delegate', ...mandate, capacity: 'delegate', scopes: ['pledges'] });
});
afterAll(() => world.stop());
beforeEach(async () => {
  for (const collection of ['pledgeCampaigns', 'pledges', 'audit', 'auditBatches', 'messages']) await world.database.remove(collection, {});
});
afterEach(() => {
  world.faults.clear();
  world.clock.setOffset(0);
});

const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const certificate = (who: string, certificateId: string) => world.value<PledgeCertificate>(who, 'pledges', 'certificate', { certificateId });
const verify = (code: string) => world.value<PledgeVerification>('a-stranger', 'pledges', 'verify', { code });
const detail = (who: string, campaignId: string) => world.value<PledgeDetail>(who, 'pledges', 'detail', { campaignId });
const cards = async (who: string) => (await world.value<Page<PledgeCard>>(who, 'pledges', 'campaigns')).items;

async function upload(openid: string, bytes = png): Promise<string> {
  const { folder } = await world.value<{ folder: string }>(openid, 'pledges', 'folder');
  return world.storage.uploadByClient(`${folder}/${sha256(String(Math.random())).slice(0, 12)}.png`, openid, bytes);
}

test('a member reads, ticks and signs; a stranger with the code sees a masked name and that it lies in the sealed log', async () => {
  const { campaignId } = await publishPledge(world);
  expect(await world.value('ann', 'pledges', 'todo')).toEqual({ toSign: 1 });
  const certificateId = await signPledge(world, 'ann', campaignId, { client: { platform: 'ios', version: '8.0.50' } });
  expect(await world.value('ann', 'pledges', 'todo')).toEqual({ toSign: 0 });
  expect(await cards('ann')).toEqual([expect.objectContaining({ campaignId, state: 'signed', certificateId })]);
  const before = await certificate('ann', certificateId);
  expect(before).toMatchObject({ name: '示例ann', actedBy: null, version: 1, sealed: null, code: expect.stringMatching(/^[0-9A-Z]{20}$/), number: expect.stringMatching(/^\d{4}(-[0-9A-Z]{4}){3}$/) });
  expect(await verify(before.code)).toMatchObject({ result: 'valid', sealed: null });
  await world.fireTimer('audit');
  const after = await verify(before.code.toLowerCase());
  expect(after).toMatchObject({ result: 'valid', maskedName: '示****', hash: before.hash, sealed: { batch: 1, fits: true } });
  expect(JSON.stringify(after)).not.toMatch(/ann|0000|会计师事务所/);
  const [stored] = await world.database.find<{ content: string; nonce: string }>('pledges');
  expect(sha256(stored!.content)).toBe(before.hash);
  expect(JSON.parse(stored!.content)).toMatchObject({ readingSeconds: 5, clauses: 2, textHash: before.textHash, saidByClient: { platform: 'ios' } });
});

test('signing twice, at once or later, with the same reading or another, is one certificate', async () => {
  const { campaignId } = await publishPledge(world);
  const read = await readPledge(world, 'ann', campaignId);
  const answers = await Promise.all([1, 2, 3].map(() => world.value<{ certificateId: string }>('ann', 'pledges', 'sign', read)));
  const replayed = await world.value<{ certificateId: string }>('ann', 'pledges', 'sign', read);
  expect(new Set([...answers, replayed].map(({ certificateId }) => certificateId)).size).toBe(1);
  expect(await world.database.count('pledges')).toBe(1);
  expect(await world.database.count('audit', { 'subject.kind': 'pledge' })).toBe(1);
  expect((await detail('ann', campaignId)).can.sign).toEqual({ allowed: false, reason: '您已签署' });
});

test.each([2, 3, 4, 5])('a signature whose reply %i of the database was lost is one signature after the second try', async (n) => {
  const { campaignId } = await publishPledge(world, { handwriting: true });
  const input = { ...(await readPledge(world, 'ann', campaignId)), handwriting: await upload('ann') };
  let replies = 0;
  world.faults.reply = () => (++replies === n ? 'lose' : 'pass');
  const first = await world.call<{ certificateId: string }>('ann', 'pledges', 'sign', input).catch(() => null);
  world.faults.clear();
  const second = await world.call<{ certificateId: string }>('ann', 'pledges', 'sign', input);
  expect(second.ok).toBe(true);
  if (first?.ok) expect(first).toEqual(second);
  expect(await world.database.count('pledges')).toBe(1);
});

test('nothing is signed outside the period, unread, half ticked, with another text or another person\'s reading', async () => {
  const { campaignId } = await publishPledge(world, { minimumSeconds: 30 });
  const read = await readPledge(world, 'ann', campaignId);
  const sign = (who: string, more: object) => world.call(who, 'pledges', 'sign', { ...read, ...more });
  expect(outcome(await sign('bob', {}))).toBe('invalid');
  expect(outcome(await sign('ann', { token: read.token.slice(0, -4) }))).toBe('invalid');
  expect(outcome(await sign('ann', { ticked: [0] }))).toBe('invalid');
  expect(outcome(await sign('ann', { version: 2 }))).toBe('conflict');
  const { token } = await world.value<{ token: string }>('ann', 'pledges', 'begin', { campaignId, version: 1 });
  expect(await sign('ann', { token })).toEqual({ ok: false, refusal: { code: 'conflict', message: '请完整阅读文本后再签署' } });
  world.clock.setOffset(world.clock.offset + 2 * day);
  expect(await sign('ann', {})).toEqual({ ok: false, refusal: { code: 'conflict', message: '阅读已超过一天，请重新阅读后再签署' } });
  for (const [period, words] of [[{ from: '2999-01-01', until: null }, '签署从'], [{ from: '2020-01-01', until: '2020-12-31' }, '签署已于']] as const) {
    const other = await publishPledge(world, period);
    expect(await world.call('ann', 'pledges', 'begin', { campaignId: other.campaignId, version: 1 })).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringContaining(words) } });
  }
  expect(await world.database.count('pledges')).toBe(0);
});

test('one reading signs for one year: after New Year the same one is read again', async () => {
  const { campaignId } = await publishPledge(world, { renewal: 'yearly', from: '2031-01-01', until: null });
  world.clock.setOffset(Date.parse('2031-12-31T23:59:00+08:00') - Date.now());
  const read = await readPledge(world, 'ann', campaignId);
  expect(outcome(await world.call('ann', 'pledges', 'sign', read))).toBe('ok');
  world.clock.setOffset(world.clock.offset + 2 * 60_000);
  expect(await world.call('ann', 'pledges', 'sign', read)).toEqual({ ok: false, refusal: { code: 'conflict', message: '已进入新的签署年度，请重新阅读后再签署' } });
  expect(outcome(await trySigning(world, 'ann', campaignId))).toBe('ok');
});

test('who is not asked does not find it; who has left signs no more, and keeps what was signed', async () => {
  const { campaignId } = await publishPledge(world);
  for (const who of ['elsewhere', 'employee', 'admin', 'stranger']) expect([who, outcome(await world.call(who, 'pledges', 'detail', { campaignId }))]).toEqual([who, 'missing']);
  const certificateId = await signPledge(world, 'left', campaignId);
  const next = await publishPledge(world, { title: '另一份承诺' });
  const read = await readPledge(world, 'left', next.campaignId);
  await freeze(world, 'left');
  expect(outcome(await world.call('left', 'pledges', 'sign', read))).toBe('forbidden');
  expect(await certificate('left', certificateId)).toMatchObject({ name: '示例left', firmName: '示例会计师事务所' });
  expect(await verify((await certificate('left', certificateId)).code)).toMatchObject({ result: 'valid' });
  await world.database.update('roster', { memberId: 'left' }, { $set: { standing: 'active' } });
});

test('a firm promises by its administrator with both names; a delegate sees it and cannot sign', async () => {
  const { campaignId } = await publishPledge(world, { audience: { kinds: ['firm'], associationIds: [], firmIds: [] } });
  expect((await detail('delegate', campaignId)).can.sign).toEqual({ allowed: false, reason: '单位承诺须由本所管理员签署' });
  expect(outcome(await world.call('delegate', 'pledges', 'begin', { campaignId, version: 1 }))).toBe('conflict');
  const certificateId = await signPledge(world, 'admin', campaignId);
  expect(await certificate('delegate', certificateId)).toMatchObject({ name: '示例会计师事务所', actedBy: '示例管理员', for: 'firm' });
  expect((await world.value<Page<PledgeCertificateCard>>('delegate', 'pledges', 'firmCertificates')).items).toHaveLength(1);
  expect(outcome(await world.call('ann', 'pledges', 'certificate', { certificateId }))).toBe('missing');
  expect(await verify((await certificate('admin', certificateId)).code)).toMatchObject({ maskedName: '示例会计师事务所' });
});

test('a firm sees which of its people have signed, and of nobody else\'s', async () => {
  const { campaignId } = await publishPledge(world);
  await signPledge(world, 'ann', campaignId);
  const seen = await world.value<object[]>('admin', 'pledges', 'firmPeople', { memberIds: ['ann', 'bob', 'elsewhere'] });
  expect(seen).toEqual(expect.arrayContaining([{ memberId: 'ann', open: 1, signed: 1 }, { memberId: 'bob', open: 1, signed: 0 }]));
  expect(seen).toHaveLength(2);
});

test('handwriting is a picture of one\'s own, hashed into the record and kept where no phone writes', async () => {
  const { campaignId } = await publishPledge(world, { handwriting: true });
  const of = async (handwriting?: string) => outcome(await trySigning(world, 'ann', campaignId, handwriting ? { handwriting } : {}));
  expect(await of()).toBe('invalid');
  expect(await of(await upload('bob'))).toBe('invalid');
  expect(await of(await upload('ann', Buffer.from('<script>')))).toBe('invalid');
  expect(await of(await upload('ann', pdf))).toBe('invalid');
  expect(await world.database.count('pledges')).toBe(0);
  const certificateId = await signPledge(world, 'ann', campaignId, { handwriting: await upload('ann') });
  expect((await certificate('ann', certificateId)).handwriting).toContain('pledges/');
  const [stored] = await world.database.find<{ content: string }>('pledges');
  expect(JSON.parse(stored!.content)).toMatchObject({ handwriting: { sha256: sha256(png), bytes: png.length } });
});

test('a forged code is unknown; a letter changed in the record, in its hash or in the log is found', async () => {
  const { campaignId } = await publishPledge(world);
  const { code, number } = await certificate('ann', await signPledge(world, 'ann', campaignId));
  await world.fireTimer('audit');
  for (const forged of ['0'.repeat(20), code.slice(1), `${code}0`, 'https://example.org', '核验码']) expect(await verify(forged)).toEqual({ result: 'unknown' });
  const [stored] = await world.database.find<{ _id: string; content: string; hash: string }>('pledges');
  const spoilt = stored!.content.replace('示例ann', '示例bnn');
  const tried = async (changes: object) => {
    await world.database.update('pledges', {}, { $set: changes });
    const said = await verify(code);
    await world.database.update('pledges', {}, { $set: { content: stored!.content, hash: stored!.hash } });
    return said;
  };
  const altered = { result: 'altered', number };
  expect(await tried({ content: spoilt })).toEqual(altered);
  expect(await tried({ content: spoilt, hash: sha256(spoilt) })).toEqual(altered);
  expect(await verify(code)).toMatchObject({ result: 'valid' });
  const [entry] = await world.database.find<{ nonce: string }>('audit', { 'subject.kind': 'pledge' });
  await world.database.update('audit', { 'subject.kind': 'pledge' }, { $set: { nonce: null } });
  expect(await tried({ content: spoilt, hash: sha256(spoilt) })).toEqual(altered);
  await world.database.update('audit', { 'subject.kind': 'pledge' }, { $set: { nonce: entry!.nonce } });
  await world.database.update('audit', { 'subject.kind': 'pledge' }, { $set: { summary: '另一件事' } });
  expect(await verify(code)).toEqual(altered);
  await world.database.remove('audit', { 'subject.kind': 'pledge' });
  expect(await verify(code)).toEqual(altered);
});

test('a certificate shows no other text than the one whose hash was signed', async () => {
  const { campaignId } = await publishPledge(world);
  const certificateId = await signPledge(world, 'ann', campaignId);
  await world.database.update('pledgeCampaigns', {}, { $set: { 'versions.0.text.clauses.0': '可以不遵守。' } });
  expect(await world.call('ann', 'pledges', 'certificate', { certificateId })).toEqual({ ok: false, refusal: { code: 'conflict', message: '承诺文本与签署时不一致，请联系协会' } });
});

test('two people make a publication; a new text touches no old signature and asks anew', async () => {
  const saved = await publishPledge(world);
  const { campaignId } = saved;
  const first = await signPledge(world, 'ann', campaignId);
  const revised = await world.value<PledgeCampaign>('writer', 'pledges', 'newVersion', { campaignId, revision: saved.revision });
  const draft = { ...revised.draft, text: { ...revised.draft.text, clauses: ['遵守职业道德。', '保持独立性。', '不作虚假宣传。'] } };
  const changed = await world.value<PledgeCampaign>('writer', 'pledges', 'save', { campaignId, revision: revised.revision, key: 'k3y', draft });
  const waiting = await world.value<PledgeCampaign>('writer', 'pledges', 'submit', { campaignId, revision: changed.revision });
  const stale = await readPledge(world, 'bob', campaignId);
  expect(await world.call('writer', 'pledges', 'publish', { campaignId, revision: waiting.revision })).toEqual({ ok: false, refusal: { code: 'conflict', message: '须由提交人以外的人复核发布' } });
  const again = { campaignId, revision: waiting.revision };
  expect(await world.value('releaser', 'pledges', 'publish', again)).toEqual(await world.value('releaser', 'pledges', 'publish', again));
  expect(outcome(await world.call('bob', 'pledges', 'sign', stale))).toBe('conflict');
  const old = await certificate('ann', first);
  expect(old).toMatchObject({ version: 1, text: saved.versions[0]!.text });
  expect(await verify(old.code)).toMatchObject({ result: 'valid', version: 1, superseded: true });
  expect(await detail('ann', campaignId)).toMatchObject({ version: 2, state: 'open', can: { sign: { allowed: true } }, certificates: [{ certificateId: first }] });
  const second = await signPledge(world, 'ann', campaignId);
  expect(second).not.toBe(first);
  expect((await world.value<Page<PledgeCertificateCard>>('ann', 'pledges', 'mine')).items.map(({ version }) => version)).toEqual([2, 1]);
});

test.each([
  ['people and firms together', { audience: { kinds: ['practising', 'firm'], associationIds: [], firmIds: [] } }, '请分别发起'],
  ['an association beside', { audience: { kinds: ['practising'], associationIds: ['city-b'], firmIds: [] } }, '只能面向本会及下级协会'],
  ['an association that is none', { audience: { kinds: ['practising'], associationIds: ['nowhere'], firmIds: [] } }, '没有找到'],
  ['an end before its beginning', { from: '2026-05-01', until: '2026-04-01' }, '截止日期不能早于开始日期'],
])('a campaign for %s is not submitted', async (_, changes, words) => {
  await expect(publishPledge(world, changes as object)).rejects.toThrow(words);
});

test('below, staff see what an upper level has published and change nothing of it; a draft above or beside is not there', async () => {
  const upper = await publishPledge(world, {}, ['chief', 'chief-two']);
  await world.value('chief', 'pledges', 'save', { key: 'k3y-of-a-draft', draft: upper.draft });
  const own = await publishPledge(world);
  const list = async (who: string) => (await world.value<Page<PledgeCampaignCard>>(who, 'pledges', 'managed')).items.map(({ state }) => state).sort();
  expect([await list('writer'), await list('chief')]).toEqual([['published', 'published'], ['draft', 'published', 'published']]);
  const dropped = await world.value<PledgeCampaign>('chief', 'pledges', 'save', { key: 'k3y-of-a-dropped-draft', draft: upper.draft });
  await world.value('chief', 'pledges', 'end', { campaignId: dropped.campaignId, revision: dropped.revision, reason: '不再发起' });
  expect([await list('writer'), await list('chief')]).toEqual([['published', 'published'], ['draft', 'ended', 'published', 'published']]);
  expect(outcome(await world.call('writer', 'pledges', 'managedCampaign', { campaignId: dropped.campaignId }))).toBe('missing');
  const revised = await world.value<PledgeCampaign>('chief', 'pledges', 'newVersion', { campaignId: upper.campaignId, revision: upper.revision });
  await world.value('chief', 'pledges', 'save', { key: 'k3y', campaignId: upper.campaignId, revision: revised.revision, draft: { ...upper.draft, text: { ...upper.draft.text, intro: '尚未公布的新文本' } } });
  const seen = await world.value<PledgeCampaign>('writer', 'pledges', 'managedCampaign', { campaignId: upper.campaignId });
  expect(seen).toMatchObject({ state: 'published', revising: null, draft: upper.draft, can: { end: { allowed: false } } });
  expect((await world.value<Page<PledgeCampaignCard>>('writer', 'pledges', 'managed')).items.every(({ revising }) => revising === null)).toBe(true);
  expect(outcome(await world.call('writer', 'pledges', 'end', { campaignId: upper.campaignId, revision: upper.revision, reason: '不再需要' }))).toBe('missing');
  const ended = await world.value<PledgeCampaign>('chief', 'pledges', 'end', { campaignId: own.campaignId, revision: own.revision, reason: '另行发起' });
  expect(ended.state).toBe('ended');
  expect((await cards('ann')).map(({ campaignId }) => campaignId)).toEqual([upper.campaignId]);
});

test('what one signed is on the page of own data; whoever is forgotten leaves a whole log and a code that leads nowhere', async () => {
  const { campaignId } = await publishPledge(world, { handwriting: true });
  const { code, number } = await certificate('bob', await signPledge(world, 'bob', campaignId, { handwriting: await upload('bob') }));
  const [section] = await world.value<OwnSection[]>('bob', 'pledges', 'own');
  expect(JSON.stringify(section)).toContain(number);
  await world.fireTimer('audit');
  await world.database.add('deletions', { _id: 'd1', openid: 'bob', memberId: 'bob', at: '2026-01-01T09:00:00.000+08:00', waiting: ['pledges'] });
  await world.fireTimer('pledges');
  expect(await verify(code)).toEqual({ result: 'unknown' });
  const text = JSON.stringify(await world.database.find('pledges'));
  expect(text).not.toMatch(/bob|示例/);
  expect(await world.database.count('deletions')).toBe(0);
});

test('whoever was forgotten and comes back is asked again behind every door, signs again, and again after that', async () => {
  const { campaignId } = await publishPledge(world);
  const signedNow = async () => {
    const [{ state, can }, [card], todo, [row]] = await Promise.all([detail('bob', campaignId), cards('bob'), world.value<{ toSign: number }>('bob', 'pledges', 'todo'), world.value<{ signed: number }[]>('admin', 'pledges', 'firmPeople', { memberIds: ['bob'] })]);
    return [state, can.sign.allowed, card!.state, card!.certificateId, todo.toSign, row!.signed];
  };
  const unsigned = async () => (await world.value<Page<{ name: string }>>('writer', 'pledges', 'unsigned', { campaignId, firmId: 'firm001' })).items.some(({ name }) => name === '示例bob');
  const certificates: string[] = [];
  for (const deletion of ['first', 'second', 'third']) {
    expect([await signedNow(), await unsigned()]).toEqual([['open', true, 'open', null, 1, 0], true]);
    const id = await signPledge(world, 'bob', campaignId);
    expect([await signedNow(), await unsigned()]).toEqual([['signed', false, 'signed', id, 0, 1], false]);
    expect(outcome(await world.call('bob', 'pledges', 'begin', { campaignId, version: 1 }))).toBe('conflict');
    certificates.push((await certificate('bob', id)).number);
    await world.fireTimer('audit');
    await world.database.add('deletions', { _id: deletion, openid: 'bob', memberId: 'bob', at: '2026-01-01T09:00:00.000+08:00', waiting: ['pledges'] });
    await world.fireTimer('pledges');
  }
  expect(new Set(certificates).size).toBe(3);
  expect(await world.database.count('pledges', { isErased: true })).toBe(3);
  expect(await world.database.count('audit', { 'subject.kind': 'pledge' })).toBe(3);
});
