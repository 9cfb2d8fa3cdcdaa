/**
 * `node scripts/verify-pledges.mjs FILE… --public-key KEY [--manifest CODE]`: whether signatures exported with their
 * proofs are what was signed and sealed. Plain Node and its crypto alone: nothing here comes from the server, and every
 * rule (RFC 8785, RFC 9162, Ed25519) is written out a second time. docs/adr/0021-integrity-pledges.md describes the file.
 * Ends with 0 when all is whole, 1 when something is wrong, 2 without files or key, 3 when records still wait to be sealed.
 */
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = 'node scripts/verify-pledges.mjs FILE… --public-key KEY… [--manifest CODE]   (the key: npm run audit -- public-key, or as the association published it)';
const { values, positionals } = parseArgs({ options: { 'public-key': { type: 'string', multiple: true }, manifest: { type: 'string' } }, allowPositionals: true });

if (positionals.length === 0 || !values['public-key']) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const files = positionals.map((name) => JSON.parse(readFileSync(name, 'utf8')));
  report(files, check(files, keysOf(values['public-key']), values.manifest));
}

function check(files, keys, manifest) {
  const faults = [];
  const say = (number, what) => faults.push({ number, what });
  const campaign = files[0].campaign;
  if (files.some((file) => file.format !== 'pledge-proofs/1' || file.campaign !== campaign)) say('文件', '不是同一项承诺的证明文件');
  const records = files.flatMap((file) => file.records);
  const texts = new Map(files.flatMap((file) => file.texts).map((text) => [text.version, text]));
  const batches = new Map();
  for (const batch of files.flatMap((file) => file.batches)) batches.set(batch.number, batch);
  for (const batch of batches.values()) checkBatch(batch, batches.get(batch.number - 1), keys, say);
  for (const file of files) checkOrder(file.records, say);
  const named = new Set([...batches.values()].flatMap(({ ids }) => ids));
  for (const record of records) checkRecord(record, campaign, texts, batches, named, say);
  checkWhole(records, batches, campaign, say);
  if (files.length === 1 && manifestOf(records) !== files[0].manifest) say('清单', '记录与清单校验值不符，有记录缺失或多出');
  if (manifest !== undefined && manifestOf(records) !== manifest) say('清单', '与另行抄下的清单校验值不符');
  return faults;
}

/** The head stands for numbers, ids, root and everything before; the signature is over the head. */
function checkBatch(batch, before, keys, say) {
  const name = `第 ${batch.number} 批`;
  const { number, first, ids, root, previous, sealedAt, head, keyId, signature } = batch;
  if (digest(2, JSON.stringify([number, first, ids, root, previous, sealedAt])).toString('base64url') !== head) say(name, '封存批次被改动');
  const key = keys.get(keyId);
  if (!key || !verify(null, Buffer.from(head), key, Buffer.from(signature, 'base64url'))) say(name, '封存批次的签名不对');
  if (before && before.head !== previous) say(name, '与前一批接不上');
}

/** Only what no batch names may be without a proof: it waits for its batch. */
function checkRecord(proof, campaign, texts, batches, named, say) {
  const { id, number, record, hash, sealed } = proof;
  if (!id.startsWith(`pledge_${campaign}_`)) say(number, '不是这项承诺的记录');
  if (record !== null) checkContent(proof, campaign, texts, say);
  if (!sealed) return named.has(id) ? say(number, '封存证明被去掉') : undefined;
  const batch = batches.get(sealed.batch);
  if (!batch) return say(number, '封存批次缺失');
  if (batch.ids[sealed.place - batch.first] !== id) say(number, '记录的位置被改动');
  if (sealed.content !== null) {
    if (leafOf(sealed, id) !== sealed.leaf) say(number, '封存的内容被改动');
    if (!isSealed(sealed.content, hash)) say(number, '封存的校验值与记录不符');
  } else if (record !== null) say(number, '有记录而没有封存的内容');
  if (!leadsTo(batch.root, sealed)) say(number, '不在所说的封存批次里');
}

function checkContent({ number, record, hash }, campaign, texts, say) {
  if (createHash('sha256').update(record).digest('hex') !== hash) return say(number, '签署内容与校验值不符');
  const content = JSON.parse(record);
  if (canonical(content) !== record) say(number, '签署内容不是规范形式');
  if (content.campaign !== campaign) say(number, '签署的是另一项承诺');
  const text = texts.get(content.version)?.text;
  const expected = text && createHash('sha256').update(canonical({ kind: content.kind, title: content.title, ...text })).digest('hex');
  if (expected !== content.textHash) say(number, '承诺文本与签署时不一致');
}

/** Ids say whose campaign they are of, and a batch's ids are under its signature: none can be left out unseen. */
function checkWhole(records, batches, campaign, say) {
  const known = new Set(records.map(({ id }) => id));
  if (known.size !== records.length) say('清单', '有记录重复');
  for (const { ids, number } of batches.values()) {
    for (const id of ids) if (id.startsWith(`pledge_${campaign}_`) && !known.has(id)) say(`第 ${number} 批`, `缺少记录 ${id}`);
  }
}

function checkOrder(records, say) {
  const places = records.flatMap(({ sealed }) => (sealed ? [sealed.place] : []));
  const wrong = places.findIndex((place, index) => index > 0 && place <= places[index - 1]);
  if (wrong > 0) say(records[wrong].number, '记录的顺序被改动');
}

function isSealed(content, hash) {
  const [, , , , action, , , , about] = JSON.parse(content);
  return action === 'pledges.sign' && Array.isArray(about) && about[0] === `sha256:${hash}`;
}

/** RFC 9162, 2.1.1: what is hashed as a leaf (0), as a node (1) and as a head (2) can never be taken for one another. */
function digest(prefix, content) {
  return createHash('sha256').update(Buffer.from([prefix])).update(content).digest();
}

function leafOf({ place, nonce, content }, id) {
  return digest(0, JSON.stringify([place, id, nonce, content])).toString('base64url');
}

function leadsTo(root, { leaf, path }) {
  let node = Buffer.from(leaf, 'base64url');
  for (const { side, hash } of path) {
    const beside = Buffer.from(hash, 'base64url');
    node = digest(1, Buffer.concat(side === 'left' ? [beside, node] : [node, beside]));
  }
  return node.toString('base64url') === root;
}

/** RFC 8785: names in the order of their UTF-16 units, nothing between. Records hold texts, whole numbers and null alone. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function manifestOf(records) {
  return createHash('sha256').update(JSON.stringify(records.map(({ id }) => id).sort())).digest('hex');
}

/** RFC 8410: an Ed25519 key in DER is this and its 32 bytes. */
function keysOf(given) {
  return new Map(given.map((text) => {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(text, 'base64')]);
    return [createHash('sha256').update(text).digest('hex').slice(0, 16), createPublicKey({ key: der, format: 'der', type: 'spki' })];
  }));
}

function report(files, faults) {
  const records = files.flatMap((file) => file.records);
  const erased = records.filter(({ record }) => record === null).length;
  const waiting = records.filter(({ sealed }) => !sealed).length;
  console.log(`已核对 ${records.length} 份签署记录（已依法删除内容的 ${erased} 份，尚待封存的 ${waiting} 份），清单校验值 ${manifestOf(records)}。`);
  for (const { number, what } of faults.slice(0, 50)) console.log(`${number}：${what}`);
  console.log(verdict(faults.length, waiting));
  if (faults.length > 0) process.exitCode = 1;
  else if (waiting > 0) process.exitCode = 3; // nothing is wrong, and not everything is proven
}

function verdict(faults, waiting) {
  if (faults > 0) return `发现 ${faults} 处问题。`;
  return waiting > 0 ? `有未封存记录 ${waiting} 份，还不能证明未被改动，请在封存后重新导出核对；其余未发现问题。` : '完好无损。';
}
