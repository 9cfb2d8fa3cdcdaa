import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ProofsFile } from '../../../cloudfunctions/pledges/proofs';
import { publicKeyOf } from '../../../cloudfunctions/platform/sealed/signature';
import type { Answer, Page } from '../../../miniprogram/shared/contracts/answers';
import type { PledgeCard } from '../../../miniprogram/shared/contracts/pledges';
import type { PledgeCampaign, PledgeCoverage, PledgeExport, PledgeExportForm, PledgeUnsigned } from '../../../miniprogram/shared/contracts/pledge-campaigns';
import { addAssociations, addMembers, addStaff, cityA, cityB, province, rosterRow } from '../../support/arrange';
import { publishPledge, sha256, signPledge } from '../../support/pledges';
import { root, startWorld, type World } from '../../support/world';

let world: World;
let folder: string;
const signingKey = Buffer.alloc(32, 7).toString('base64');
const chiefs: [string, string] = ['chief', 'chief-two'];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledges-'));
  world = await startWorld({ instances: 2, environment: { AUDIT_SIGNING_KEY: signingKey } });
  await addAssociations(world);
  await addMembers(world, ['ann', 'bob', 'cat']);
  await addMembers(world, ['dan'], { firmId: null, firmName: null });
  await addMembers(world, ['eve', 'fay'], { ...cityB, city: '乙市', firmId: 'firm002', firmName: '乙会计师事务所' });
  for (const who of chiefs) await addStaff(world, who, province);
  await addStaff(world, 'local', cityA);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.stop();
});
beforeEach(async () => {
  for (const collection of ['pledgeCampaigns', 'pledges', 'pledgeCounts', 'pledgeCountings', 'pledgeAnnouncements', 'pledgeExports', 'audit', 'auditBatches', 'messages']) await world.database.remove(collection, {});
});
afterEach(() => {
  world.clock.setOffset(0);
  world.faults.clear();
});

const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const settle = () => world.fireTimer('pledges');
const coverage = (who: string, input: object) => world.value<PledgeCoverage>(who, 'pledges', 'coverage', input);
const numbers = ({ total, rows }: PledgeCoverage) => [`${total.signed}/${total.due}`, ...rows.map(({ id, signed, due }) => `${id} ${signed}/${due}`).sort()];
const names = async (who: string, input: object) => (await world.value<Page<PledgeUnsigned>>(who, 'pledges', 'unsigned', input)).items.map(({ name }) => name);

/** As an amendment of the roster does it. */
async function move(memberId: string, generation: number, changes: object): Promise<void> {
  await world.database.update('roster', { memberId, until: rosterRow('x').until }, { $set: { until: generation } });
  await world.database.add('roster', { ...rosterRow(memberId), ...changes, _id: `${memberId}_${generation}`, from: generation });
  await world.database.update('generations', { _id: 'roster' }, { $set: { current: generation } });
}

test('firms of one name are counted each, however many they are', async () => {
  const firms = Array.from({ length: 102 }, (_, index) => ({ _id: `same${1000 + index}`, name: '同名会计师事务所', names: [`同名${index}`], ...cityA, city: '甲市', branches: [], reach: cityA.associationPath, status: 'active', administrators: [], revision: 1 }));
  await world.database.add('firms', ...firms);
  const { campaignId } = await publishPledge(world, { audience: { kinds: ['firm'], associationIds: ['city-a'], firmIds: [] } }, chiefs);
  await settle();
  expect((await coverage('chief', { campaignId })).total.due).toBe(102);
  await world.database.remove('firms', { name: '同名会计师事务所' });
});

test('a board counts by association and by firm who is asked and who has signed, and follows whoever moves or leaves', async () => {
  const { campaignId } = await publishPledge(world, {}, chiefs);
  expect((await coverage('chief', { campaignId })).countedAt).toBeNull();
  await settle();
  expect(numbers(await coverage('chief', { campaignId }))).toEqual(['0/6', 'city-a 0/4', 'city-b 0/2']);
  await signPledge(world, 'ann', campaignId);
  await signPledge(world, 'eve', campaignId);
  await settle();
  expect(numbers(await coverage('chief', { campaignId }))).toEqual(['2/6', 'city-a 1/4', 'city-b 1/2']);
  expect(numbers(await coverage('local', { campaignId }))).toEqual(['1/4', 'firm001 1/3', 'none 0/1']);
  const first = await coverage('chief', { campaignId, associationId: 'city-a', limit: 1 });
  const second = await coverage('chief', { campaignId, associationId: 'city-a', limit: 1, cursor: first.next });
  expect([first, second].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['none', 'firm001']);
  expect(outcome(await world.call('local', 'pledges', 'coverage', { campaignId, associationId: 'city-b' }))).toBe('missing');
  await move('ann', 1, { ...cityB, firmId: 'firm002', firmName: '乙会计师事务所' });
  await move('eve', 2, { ...cityB, firmId: 'firm002', firmName: '乙会计师事务所', standing: 'left' });
  await settle();
  expect(numbers(await coverage('chief', { campaignId }))).toEqual(['1/5', 'city-a 0/3', 'city-b 1/2']);
  expect(await world.database.count('pledges')).toBe(2);
  await move('ann', 3, {});
  await move('eve', 4, { ...cityB, firmId: 'firm002', firmName: '乙会计师事务所' });
  await settle();
  expect(numbers(await coverage('chief', { campaignId }))).toEqual(['2/6', 'city-a 1/4', 'city-b 1/2']);
});

test('who has not signed is listed by firm, each page written down, and reminded once a day however often it is asked', async () => {
  const { campaignId } = await publishPledge(world, {}, chiefs);
  await signPledge(world, 'ann', campaignId);
  await settle();
  expect(await names('local', { campaignId, firmId: 'firm001' })).toEqual(['示例bob', '示例cat']);
  expect(await names('local', { campaignId, firmId: 'none' })).toEqual(['示例dan']);
  expect(outcome(await world.call('local', 'pledges', 'unsigned', { campaignId }))).toBe('invalid');
  expect(await names('local', { campaignId, firmId: 'firm001', cursor: 'members.' })).toEqual(['示例bob', '示例cat']);
  expect(await names('local', { campaignId, firmId: 'firm001', cursor: 'members.bob' })).toEqual(['示例cat']);
  expect(await world.database.count('audit', { kind: 'read' })).toBe(4);
  for (const who of ['local', 'chief', 'local']) expect((await world.value<{ waiting: number }>(who, 'pledges', 'remind', { campaignId })).waiting).toBe(who === 'chief' ? 5 : 3);
  await settle();
  await settle();
  const told = await world.database.find<{ recipient: string; path: string }>('messages', { kind: 'pledge-reminder' });
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(['bob', 'cat', 'dan', 'eve', 'fay']);
  expect(told[0]!.path).toBe(`/packages/pledges/sign/index?campaignId=${campaignId}`);
});

test('a count that is cut short after any of its requests comes right with the next one', async () => {
  const { campaignId } = await publishPledge(world, {}, chiefs);
  await settle();
  await signPledge(world, 'bob', campaignId);
  for (let request = 1, ended = true; ended && request < 40; request += 3) {
    ended = false;
    let asked = 0;
    world.faults.reply = ({ name }) => {
      if (name !== 'pledges' || ++asked !== request) return 'pass';
      ended = true;
      return 'kill';
    };
    await settle().catch(() => undefined);
    world.faults.clear();
  }
  await settle();
  expect(numbers(await coverage('local', { campaignId }))).toEqual(['1/4', 'firm001 1/3', 'none 0/1']);
  expect(await world.database.count('pledges', { uncountedSince: null })).toBe(1);
});

test('firms and staff are counted and reminded through whoever signs for them', async () => {
  const firm = { ...cityA, name: '示例会计师事务所', names: ['示例会计师事务所'], city: '甲市', branches: [], reach: cityA.associationPath, status: 'active', administrators: [], revision: 1 };
  await world.database.add('firms', { _id: 'firm001', ...firm }, { _id: 'firm003', ...firm, name: '丙会计师事务所', names: ['丙会计师事务所'] });
  await world.database.add('mandates', { _id: 'admin', name: '示例管理员', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, fromDay: '2019-01-01', untilDay: null, status: 'active', capacity: 'administrator', scopes: [] });
  const firms = await publishPledge(world, { audience: { kinds: ['firm'], associationIds: [], firmIds: [] } }, chiefs);
  const staff = await publishPledge(world, { audience: { kinds: ['staff'], associationIds: [], firmIds: [] }, title: '廉洁承诺' }, chiefs);
  await signPledge(world, 'chief', staff.campaignId);
  await settle();
  expect(numbers(await coverage('chief', { campaignId: firms.campaignId, associationId: 'city-a' }))).toEqual(['0/2', 'firm001 0/1', 'firm003 0/1']);
  expect(numbers(await coverage('chief', { campaignId: staff.campaignId }))).toEqual(['1/3', 'city-a 0/1', 'city-b 0/0', 'none 1/2']);
  await world.value('local', 'pledges', 'remind', { campaignId: firms.campaignId });
  await world.value('chief', 'pledges', 'remind', { campaignId: staff.campaignId });
  await settle();
  expect((await world.database.find<{ recipient: string }>('messages', { kind: 'pledge-reminder' })).map(({ recipient }) => recipient).sort()).toEqual(['admin', 'chief-two', 'local']);
});

test('however many firms there are, each that has not signed is listed once, page by page, and reached through every administrator', async () => {
  const ids = Array.from({ length: 130 }, (_, number) => `many${String(number).padStart(3, '0')}`);
  const firm = { ...cityB, city: '乙市', branches: [], reach: cityB.associationPath, status: 'active', administrators: [], revision: 1 };
  const mandate = { ...cityB, name: '示例管理员', firmName: '示例', fromDay: '2019-01-01', untilDay: null, status: 'active', capacity: 'administrator', scopes: [] };
  await world.database.add('firms', ...ids.map((_id) => ({ _id, ...firm, name: _id, names: [_id] })));
  await world.database.add('mandates', ...ids.map((firmId) => ({ _id: `of-${firmId}`, ...mandate, firmId })), ...ids.slice(1, 6).map((firmId) => ({ _id: `second-of-${firmId}`, ...mandate, firmId })));
  const { campaignId } = await publishPledge(world, { audience: { kinds: ['firm'], associationIds: ['city-b'], firmIds: [] } }, chiefs);
  await signPledge(world, 'of-many000', campaignId);
  const found: PledgeUnsigned[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<PledgeUnsigned> = await world.value('chief', 'pledges', 'unsigned', { campaignId, associationId: 'city-b', limit: 50, ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(50);
    found.push(...page.items);
    cursor = page.next;
  }
  expect(found.map(({ id }) => id).sort()).toEqual(ids.slice(1));
  expect(found.every(({ bound }) => bound)).toBe(true);
  await settle();
  await world.value('chief', 'pledges', 'remind', { campaignId, associationId: 'city-b' });
  await settle();
  expect(await world.database.count('messages', { kind: 'pledge-reminder' })).toBe(129 + 5);
  for (const collection of ['firms', 'mandates']) await world.database.remove(collection, {});
});

test('whoever is asked is told when it can be signed, what they signed, and that it was ended; each once, and by WeChat too', async () => {
  const { campaignId, revision } = await publishPledge(world, { audience: { kinds: ['practising'], associationIds: ['city-b'], firmIds: [] }, from: '2999-01-01', until: null, title: '明日承诺' }, chiefs);
  await settle();
  expect(await world.database.count('messages')).toBe(0);
  const opened = await publishPledge(world, { audience: { kinds: ['practising'], associationIds: ['city-b'], firmIds: [] } }, chiefs);
  await settle();
  await settle();
  const told = async (kind: string) => (await world.database.find<{ recipient: string; path: string; push: string; fields: object }>('messages', { kind })).sort((one, other) => (one.recipient < other.recipient ? -1 : 1));
  expect(await told('pledge-opened')).toMatchObject([{ recipient: 'eve', push: 'waiting', fields: { thing1: opened.title, thing2: province.associationName, phrase3: '待签署' } }, { recipient: 'fay' }]);
  const certificateId = await signPledge(world, 'eve', opened.campaignId);
  await settle();
  expect(await told('pledge-signed')).toMatchObject([{ recipient: 'eve', path: `/packages/pledges/certificate/index?certificateId=${certificateId}`, push: 'waiting', fields: { phrase3: '已签署' } }]);
  await world.value('chief', 'pledges', 'end', { campaignId: opened.campaignId, revision: opened.revision, reason: '另行发起' });
  await world.value('chief', 'pledges', 'end', { campaignId, revision, reason: '不再需要' });
  await settle();
  await settle();
  const path = '/packages/pledges/list/index';
  expect(await told('pledge-ended')).toMatchObject([{ recipient: 'eve', path, fields: { phrase3: '已结束' } }, { recipient: 'fay', path }]);
  expect(await world.database.count('messages')).toBe(5);
});

test('after New Year the board of what is over or was ended is still that of its last year, and who signed has the certificate', async () => {
  const on = (instant: string) => world.clock.setOffset(Date.parse(instant) - Date.now());
  const yearly = { renewal: 'yearly' as const, from: '2031-01-01' };
  on('2031-12-20T09:00:00+08:00');
  const over = await publishPledge(world, { ...yearly, until: '2031-12-31' }, chiefs);
  const stopped = await publishPledge(world, { ...yearly, until: null, title: '已结束的承诺' }, chiefs);
  const signed = await signPledge(world, 'ann', over.campaignId);
  for (const who of ['ann', 'eve']) await signPledge(world, who, stopped.campaignId);
  await world.value('chief', 'pledges', 'end', { campaignId: stopped.campaignId, revision: stopped.revision, reason: '另行发起' });
  await settle();
  on('2032-01-03T09:00:00+08:00');
  await settle();
  for (const [{ campaignId }, numbersThere] of [[over, ['1/6', 'city-a 1/4', 'city-b 0/2']], [stopped, ['2/6', 'city-a 1/4', 'city-b 1/2']]] as const) {
    const board = await coverage('chief', { campaignId });
    expect([numbers(board), board.countedAt !== null]).toEqual([numbersThere, true]);
    expect((await world.value<PledgeExport>('chief', 'pledges', 'exportSigned', { campaignId, as: 'board', reason: '年度检查' })).rows).toBeGreaterThan(3);
  }
  expect((await world.value<Page<PledgeCard>>('ann', 'pledges', 'campaigns')).items).toEqual([expect.objectContaining({ campaignId: over.campaignId, state: 'signed', certificateId: signed })]);
});

test('a reminder whose run is killed again and again goes on where it stopped: nobody is missed and nobody told twice', async () => {
  const people = Array.from({ length: 250 }, (_, number) => `crowd${String(number).padStart(3, '0')}`);
  await addMembers(world, people, { ...cityB, city: '乙市', firmId: 'firm009', firmName: '众会计师事务所' });
  const { campaignId } = await publishPledge(world, { audience: { kinds: ['practising'], associationIds: ['city-b'], firmIds: [] } }, chiefs);
  await settle();
  await world.database.remove('messages', {});
  await world.value('chief', 'pledges', 'remind', { campaignId, associationId: 'city-b' });
  let runs = 0;
  for (let killed = true; killed && runs < 8; runs += 1) {
    const [patience, seen] = [runs === 0 ? 3 : 150, { replies: 0 }]; // a page of a hundred is one request, and of a page that was told before each is asked for alone
    killed = false;
    world.faults.reply = ({ name, collection }) => (name === 'pledges' && collection === 'messages' && ++seen.replies === patience ? ((killed = true), 'kill') : 'pass');
    await settle().catch(() => undefined);
    world.faults.clear();
  }
  expect(runs).toBe(2);
  const told = await world.database.find<{ recipient: string }>('messages');
  expect(told.map(({ recipient }) => recipient).sort()).toEqual([...people, 'eve', 'fay'].sort());
  expect(await world.database.find('pledgeAnnouncements', { occasion: 'reminder' })).toEqual([expect.objectContaining({ done: true, position: { associationId: '', firmId: '', after: '' } })]);
  for (const collection of ['bindings', 'roster']) await world.database.remove(collection, { memberId: { $in: people } });
});

async function download(as: PledgeExportForm, campaignId: string): Promise<{ file: Buffer; told: PledgeExport }> {
  const told = await world.value<PledgeExport>('chief', 'pledges', 'exportSigned', { campaignId, as, reason: '年度检查' });
  return { file: Buffer.from(await (await fetch(told.address)).arrayBuffer()), told };
}

function verified(file: ProofsFile, ...more: string[]): { status: number | null; said: string } {
  const name = join(folder, 'proofs.json');
  writeFileSync(name, JSON.stringify(file));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/verify-pledges.mjs', name, '--public-key', publicKeyOf(signingKey), ...more], { cwd: root, encoding: 'utf8' });
  return { status, said: stdout };
}

test('an export is whole to a verifier that knows nothing of the server, and whatever is done to it is found', async () => {
  const { campaignId } = await publishPledge(world, {}, chiefs);
  for (const who of ['ann', 'bob', 'cat']) await signPledge(world, who, campaignId);
  await world.fireTimer('audit');
  for (const who of ['dan', 'eve']) await signPledge(world, who, campaignId);
  await world.fireTimer('audit');
  await signPledge(world, 'fay', campaignId);
  const whole = JSON.parse((await download('proofs', campaignId)).file.toString()) as ProofsFile;
  expect(verified(whole, '--manifest', whole.manifest)).toMatchObject({ status: 3, said: expect.stringMatching(/6 份签署记录（已依法删除内容的 0 份，尚待封存的 1 份）[\s\S]*有未封存记录 1 份/) });
  expect(JSON.stringify(whole)).not.toContain('"openid"');
  expect((await world.database.find<{ summary: string }>('audit', { action: 'pledges.export' }))[0]!.summary).toContain(whole.manifest);

  const spoilt = (change: (file: ProofsFile) => void): ProofsFile => {
    const copy = structuredClone(whole);
    change(copy);
    return copy;
  };
  const [a, b] = [0, 1];
  const letter = (text: string) => text.replace('会计师', '会计帅');
  const faults: [string, ProofsFile, string][] = [
    ['one changed letter', spoilt(({ records }) => (records[a]!.record = letter(records[a]!.record!))), '签署内容与校验值不符'],
    ['a changed letter with its hash', spoilt(({ records }) => Object.assign(records[a]!, { record: letter(records[a]!.record!), hash: sha256(letter(records[a]!.record!)) })), '封存的校验值与记录不符'],
    ['a changed letter with its hash, and no proof any more', spoilt(({ records }) => Object.assign(records[a]!, { record: letter(records[a]!.record!), hash: sha256(letter(records[a]!.record!)), sealed: null })), '封存证明被去掉'],
    ['a changed text of the campaign', spoilt(({ texts }) => (texts[0]!.text.clauses[0] = '可以不遵守。')), '承诺文本与签署时不一致'],
    ['a removed record', spoilt((file) => file.records.splice(1, 1)), '缺少记录'],
    ['two swapped records', spoilt(({ records }) => ([records[a], records[b]] = [records[b]!, records[a]!])), '记录的顺序被改动'],
    ['two records that change places with each other', spoilt(({ records }) => {
      const [one, other] = [records[a]!, records[b]!];
      [one.record, other.record, one.hash, other.hash] = [other.record, one.record, other.hash, one.hash];
    }), '封存的校验值与记录不符'],
    ['a changed root', spoilt(({ batches }) => (batches[0]!.root = batches[1]!.root)), '封存批次被改动'],
    ['a batch of somebody else\'s', spoilt(({ batches }) => (batches[0]!.signature = batches[1]!.signature)), '封存批次的签名不对'],
  ];
  for (const [fault, file, words] of faults) {
    const { status, said } = verified(file);
    expect({ fault, status, found: said.includes(words) }).toEqual({ fault, status: 1, found: true });
  }
  await world.fireTimer('audit');
  await world.database.update('audit', { 'subject.kind': 'pledge', 'subject.memberId': 'eve' }, { $set: { batch: null } }); // as while a batch marks its entries
  expect(verified(JSON.parse((await download('proofs', campaignId)).file.toString()) as ProofsFile)).toMatchObject({ status: 0, said: expect.stringContaining('完好无损') });
});

test('the board goes out as a sheet of counts, each association before its firms; whoever only looks after a part is not offered it', async () => {
  const { campaignId } = await publishPledge(world, {}, chiefs);
  const asked = () => world.call('chief', 'pledges', 'exportSigned', { campaignId, as: 'board', reason: '年度检查' });
  expect(outcome(await asked())).toBe('conflict');
  await signPledge(world, 'ann', campaignId);
  await settle();
  const { file, told } = await download('board', campaignId);
  const cells = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!).split('<row ').slice(1).map((row) => [...row.matchAll(/<t [^>]*>([^<]*)</g)].map(([, text]) => text).join(' '));
  expect(cells[1]).toBe('示例省注册会计师协会 合计（含下级协会） 6 1 16.7%');
  expect(cells.slice(2, 4)).toEqual(['甲市注册会计师协会 合计（含下级协会） 4 1 25.0%', '甲市注册会计师协会 不属于单位会员 1 0 0.0%']);
  expect(told).toMatchObject({ rows: cells.length - 1, next: null });
  expect(cells.join()).not.toContain('示例ann');
  const mayExport = async (who: string) => (await world.value<PledgeCampaign>(who, 'pledges', 'managedCampaign', { campaignId })).can.export.allowed;
  expect([await mayExport('chief'), await mayExport('local')]).toEqual([true, false]);
});

test('the sheet for Excel holds a line for each signature, and the file goes after ten minutes', async () => {
  const { campaignId } = await publishPledge(world, { title: '=1+1 诚信承诺' }, chiefs);
  await signPledge(world, 'ann', campaignId);
  const { file, told } = await download('sheet', campaignId);
  expect(told).toMatchObject({ rows: 1, next: null, fileName: expect.stringMatching(/签署名单.*\.xlsx$/) });
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('示例ann');
  expect(outcome(await world.call('local', 'pledges', 'exportSigned', { campaignId, as: 'sheet', reason: '看看' }))).toBe('missing');
  world.clock.setOffset(world.clock.offset + 11 * 60_000);
  await settle();
  expect(await world.database.count('pledgeExports')).toBe(0);
});
