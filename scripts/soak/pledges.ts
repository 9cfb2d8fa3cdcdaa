import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { pledgeId } from '../../cloudfunctions/pledges/pledge';
import type { ProofsFile } from '../../cloudfunctions/pledges/proofs';
import { memberKey } from '../../cloudfunctions/pledges/signer';
import { endless } from '../../cloudfunctions/platform/generation';
import { fingerprint } from '../../cloudfunctions/platform/sealed/canonical';
import { publicKeyOf } from '../../cloudfunctions/platform/sealed/signature';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { associationRecords, associations, owner } from '../../local/seed/associations';
import { Random } from '../../local/seed/random';
import type { PledgeCampaign, PledgeCoverage, PledgeDraft, PledgeExport } from '../../miniprogram/shared/contracts/pledge-campaigns';
import { instantOf } from '../../miniprogram/shared/instants';
import { call } from '../bench/cloud';
import { buildFunctions } from '../build/functions';

export interface PledgeFigures {
  signatures: number;
  kills: number;
  retries: number;
  /** Messages that say where a certificate lies: one for each signer. */
  informed: number;
  /** Acknowledged, and not there under the very id that was told. */
  lost: number;
  /** More records, or more entries of the log, than signers. */
  doubled: number;
  seconds: { signing: number; sealing: number; counting: number; exporting: number; verifying: number };
  batches: number;
  megabytes: number;
  covered: string;
  /** What the verifier said of the whole export, and of each spoilt one. */
  whole: boolean;
  found: Record<string, boolean>;
}

const root = join(__dirname, '../..');
const signingKey = Buffer.alloc(32, 5).toString('base64');
const draft: PledgeDraft = {
  kind: 'pledge', title: '注册会计师诚信承诺书', audience: { kinds: ['practising'], associationIds: [], firmIds: [] }, from: '2020-01-01', until: null, renewal: 'once', handwriting: false, minimumSeconds: 5,
  text: { intro: '本人郑重承诺：', clauses: ['遵守职业道德。', '保持独立性。', '不出具不实报告。'], closing: '以上承诺，请社会监督。' },
};

/** So many members sign through the real SDK; one reply in eight hundred never arrives and takes its instance with it. */
export async function soakPledges(members: number, seed: number, say: (line: string) => void): Promise<PledgeFigures> {
  const { local, stop } = await open(members);
  const campaignId = await published(local);
  const random = new Random(seed);
  const seconds = { signing: 0, sealing: 0, counting: 0, exporting: 0, verifying: 0 };
  const timed = async <Value>(name: keyof typeof seconds, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    seconds[name] += (performance.now() - started) / 1000;
    return value;
  };
  const told = new Map<string, string>();
  const counts = { kills: 0, retries: 0 };
  for (let from = 0; from < members; from += 1000) {
    const openids = Array.from({ length: Math.min(1000, members - from) }, (_, index) => openidOf(from + index));
    await timed('signing', () => signAll(local, campaignId, openids, random, told, counts));
    say(`${told.size} signed, ${counts.kills} killed, ${seconds.signing.toFixed(1)} s`);
    await timed('sealing', () => local.fireTimer('audit'));
  }
  local.clock.setOffset(local.clock.offset + 5 * 60_000); // what a killed call left is handed over by the duty
  await timed('counting', () => settled(local));
  await timed('sealing', () => local.fireTimer('audit'));
  const informed = (await rows<{ kind: string }>(local, 'messages')).filter(({ kind }) => kind === 'pledge-signed').length;
  const { lost, doubled, batches } = await compared(local, campaignId, told);
  const board = await call<PledgeCoverage>(local, 'soak-writer', 'pledges.coverage', { campaignId });
  const exported = await timed('exporting', () => proofs(local, campaignId));
  const { whole, found } = await timed('verifying', () => Promise.resolve(tried(exported)));
  await stop();
  return { signatures: told.size, ...counts, informed, lost, doubled, seconds, batches, megabytes: exported.length / 1e6, covered: `${board.total.signed}/${board.total.due}`, whole, found };
}

const openidOf = (number: number) => `soak-${number}`;
const memberOf = (number: number) => `member${String(number).padStart(6, '0')}`;

async function open(members: number): Promise<{ local: LocalCloud; stop(): Promise<void> }> {
  const { folder } = await buildFunctions({ root, sdk: 'bundled' });
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-pledges-'));
  const local = await startLocalCloud({ dataDir, functionsDir: folder, instances: 4, refuseScans: true, environment: { AUDIT_SIGNING_KEY: signingKey } });
  const now = instantOf(Date.now());
  const clerk = (openid: string) => ({ _id: openid, staffId: openid, name: '工作人员', roles: ['lead', 'publisher'], ...owner(associations.province), status: 'active', since: now });
  await insert(local, 'associations', associationRecords(now));
  await insert(local, 'appointments', [clerk('soak-writer'), clerk('soak-releaser')]);
  await insert(local, 'roster', Array.from({ length: members }, (_, number) => rosterRow(number)));
  await insert(local, 'bindings', Array.from({ length: members }, (_, number) => ({ _id: openidOf(number), memberId: memberOf(number), since: now, how: 'roster' })));
  const stop = async () => {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { local, stop };
}

function rosterRow(number: number): object {
  const [place, firm] = [number % 2 ? associations.cityA : associations.cityB, number % 200];
  const memberId = memberOf(number);
  return {
    _id: `${memberId}_0`, memberId, from: 0, until: endless, name: `示例会员${number}`, kind: 'practising', standing: 'active', certificateHash: `certificate-${number}`, phoneHash: `phone-${number}`, phoneCipher: 'sealed',
    maskedPhone: '120****0000', maskedCertificateNumber: '********0000', ...owner(place), firmId: `firm${firm}`, firmName: `示例${firm}会计师事务所`, branchName: null, city: '甲市',
  };
}

async function insert(local: LocalCloud, collectionName: string, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await local.database.run('insertDocument', { collectionName, data: rows.slice(from, from + 1000).map((row) => JSON.stringify(row)) });
}

async function published(local: LocalCloud): Promise<string> {
  const ask = (openid: string, action: string, input: object) => call<PledgeCampaign>(local, openid, `pledges.${action}`, input);
  const saved = await ask('soak-writer', 'save', { key: 'soak', draft });
  const { campaignId, revision } = await ask('soak-writer', 'submit', { campaignId: saved.campaignId, revision: saved.revision });
  await ask('soak-releaser', 'publish', { campaignId, revision });
  return campaignId;
}

const atOnce = 8;

/** Everybody reads, and then all sign; whoever gets no answer tries again with the same reading, as the page does. */
async function signAll(local: LocalCloud, campaignId: string, openids: string[], random: Random, told: Map<string, string>, counts: { kills: number; retries: number }): Promise<void> {
  const tokens = new Map<string, string>();
  await eachOf(openids, async (openid) => void tokens.set(openid, (await call<{ token: string }>(local, openid, 'pledges.begin', { campaignId, version: 1 })).token));
  local.clock.setOffset(local.clock.offset + 6000);
  local.faults.reply = ({ name }) => (name === 'pledges' && random.fraction() < 1 / 800 ? ((counts.kills += 1), 'kill') : 'pass');
  const tries = async (openid: string): Promise<void> => {
    for (let left = 10; left > 0; left--) {
      const answer = await call<{ certificateId: string }>(local, openid, 'pledges.sign', { campaignId, version: 1, token: tokens.get(openid), ticked: [0, 1, 2] }).catch(() => null);
      if (answer) return void told.set(openid, answer.certificateId);
      counts.retries += 1;
    }
    throw new Error('nobody answered ten times');
  };
  await eachOf(openids, tries);
  local.faults.clear();
}

async function eachOf(openids: string[], work: (openid: string) => Promise<void>): Promise<void> {
  const left = [...openids];
  const worker = async () => {
    for (let openid = left.pop(); openid !== undefined; openid = left.pop()) await work(openid);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** As minute after minute, until all are counted and told. */
async function settled(local: LocalCloud): Promise<void> {
  for (let left = 30; left > 0; left--) {
    await local.fireTimer('pledges');
    const waiting = (await rows<{ uncountedSince: string | null; untoldSince: string | null }>(local, 'pledges')).filter(({ uncountedSince, untoldSince }) => uncountedSince !== null || untoldSince !== null);
    if (waiting.length === 0) return;
  }
  throw new Error('the duty does not come to its end');
}

async function compared(local: LocalCloud, campaignId: string, told: Map<string, string>): Promise<{ lost: number; doubled: number; batches: number }> {
  const pledges = await rows<{ memberId: string }>(local, 'pledges');
  const entries = (await rows<{ action: string; batch: number | null; subject: { id: string } }>(local, 'audit')).filter(({ action }) => action === 'pledges.sign');
  const known = new Set(pledges.map(({ _id }) => _id));
  const sealed = new Set(entries.filter(({ batch }) => batch !== null).map(({ subject }) => subject.id));
  const lost = [...told].filter(([openid, id]) => id !== pledgeId(campaignId, '1', memberKey(memberOf(Number(openid.slice(5))))) || !known.has(id) || !sealed.has(id)).length;
  const doubled = pledges.length - told.size + (entries.length - told.size);
  return { lost, doubled, batches: (await rows(local, 'auditBatches')).length };
}

async function proofs(local: LocalCloud, campaignId: string): Promise<string> {
  const { address, next } = await call<PledgeExport>(local, 'soak-writer', 'pledges.exportSigned', { campaignId, as: 'proofs', reason: 'soak' });
  if (next !== null) throw new Error('more than one file');
  return (await fetch(address)).text();
}

/** The whole export, and five that somebody has laid hands on. */
function tried(exported: string): { whole: boolean; found: Record<string, boolean> } {
  const spoils: Record<string, (file: ProofsFile) => void> = {
    'one changed letter': ({ records }) => (records[4321 % records.length]!.record = records[4321 % records.length]!.record!.replace('示例会员', '示例会圆')),
    'a changed letter without its proof': ({ records }) => {
      const one = records[2345 % records.length]!;
      one.record = one.record!.replace('示例会员', '示例会圆');
      Object.assign(one, { hash: fingerprint(one.record), sealed: null });
    },
    'a removed record': ({ records }) => records.splice(1234 % records.length, 1),
    'two swapped records': ({ records }) => ([records[1], records[2]] = [records[2]!, records[1]!]),
    'a changed root': ({ batches }) => (batches[0]!.root = batches.at(-1)!.head),
  };
  const found = Object.fromEntries(Object.entries(spoils).map(([name, spoil]) => {
    const file = JSON.parse(exported) as ProofsFile;
    spoil(file);
    return [name, verifier(JSON.stringify(file)) === 1];
  }));
  return { whole: verifier(exported) === 0, found };
}

function verifier(text: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'soak-proofs-'));
  writeFileSync(join(folder, 'proofs.json'), text);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/verify-pledges.mjs'), join(folder, 'proofs.json'), '--public-key', publicKeyOf(signingKey)], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
  return status;
}

async function rows<Row>(local: LocalCloud, collectionName: string): Promise<(Row & { _id: string })[]> {
  const found: (Row & { _id: string })[] = [];
  for (;;) {
    const query = EJSON.stringify({ _id: { $gt: found.at(-1)?._id ?? '' } });
    const { reply } = await local.database.run('getDocument', { collectionName, query, queryType: 'WHERE', order: '{"_id":1}', limit: 1000 });
    const list = (reply.data as { list: string[] }).list.map((text) => EJSON.parse(text) as Row & { _id: string });
    found.push(...list);
    if (list.length < 1000) return found;
  }
}
