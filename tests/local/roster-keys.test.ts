import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import { certificateHash, openPhone } from '../../cloudfunctions/platform/phones';
import { exportData } from '../../local/data/export';
import { importData } from '../../local/data/import';
import { retireKeys, rotateKey } from '../../local/data/keys';
import { changeLookupKey } from '../../local/data/lookup';
import { startLocalCloud } from '../../local/gateway/server';
import { seed } from '../../local/seed/seed';
import { buildFunctions } from '../../scripts/build/functions';
import { records } from '../support/records';
import { root } from '../support/world';

/** The same data through a change of keys: the cloud is stopped and started as an administrator would. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = async () => startLocalCloud({ dataDir: folder, functionsDir: (await buildFunctions({ root, sdk: 'bundled' })).folder, instances: 1 });
type Cloud = Awaited<ReturnType<typeof start>>;
interface Sealed { memberId: string; phoneCipher: string; certificateCipher: string }

const keyIds = async (cloud: Cloud) => {
  const rows = await records(cloud.database).find<Sealed>('roster');
  return [...new Set(rows.flatMap(({ phoneCipher, certificateCipher }) => [phoneCipher, certificateCipher]).map((sealed) => sealed.split('.')[0]!))];
};

async function stopped<Value>(work: (cloud: Cloud) => Promise<Value>): Promise<Value> {
  const cloud = await start();
  try {
    return await work(cloud);
  } finally {
    await cloud.stop();
  }
}

test('after a change of keys everything is sealed anew by the duty, killed on the way or not, and only then the former key can go', async () => {
  const [before] = await stopped(async (cloud) => {
    await seed(cloud, { firms: 4, members: 250, events: 100 });
    return keyIds(cloud);
  });
  rotateKey(folder);
  await expect(retireKeys(folder)).rejects.toThrow('Not everything is sealed with the new key yet');
  await stopped(async (cloud) => {
    let writes = 0;
    cloud.faults.reply = ({ operation, collection }) => (operation === 'modifyDocument' && collection === 'roster' && (writes += 1) === 120 ? 'kill' : 'pass');
    await cloud.fireTimer('roster').catch(() => {});
    cloud.faults.clear();
    expect((await keyIds(cloud)).sort()).toContain(before);
    await cloud.fireTimer('roster');
    expect(await keyIds(cloud)).not.toContain(before);
    const keys = { ...keysFrom(cloud.environment), former: [] };
    const [row] = await records(cloud.database).find<Sealed>('roster', { memberId: 'm00007' });
    expect([openPhone(row!.phoneCipher, 'm00007', keys), openPhone(row!.certificateCipher, 'm00007', keys)]).toEqual(['12000000007', '990100000007']);
  });
  expect(await retireKeys(folder)).toBe(1);
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('"MEMBER_FORMER_KEYS": ""');
});

test('after a change of the lookup key everybody is found by the same numbers, and the former key finds nobody', async () => {
  const copy = join(folder, 'export');
  const former = await stopped(async (cloud) => keysFrom(cloud.environment));
  exportData(folder, copy);
  const file = join(copy, 'collections', 'applications.json');
  const claim = { kind: 'binding', certificateHash: certificateHash('990100000001', former) };
  writeFileSync(file, [{ _id: 'known', claim }, { _id: 'unknown', claim: { ...claim, certificateHash: 'of-nobody' } }].map((row) => `${JSON.stringify(row)}\n`).join(''));
  expect(changeLookupKey(copy)).toBeGreaterThanOrEqual(250);
  await importData(folder, copy);
  await stopped(async (cloud) => {
    const keys = keysFrom(cloud.environment);
    const rows = records(cloud.database);
    const hash = certificateHash('990100000001', keys);
    const found = await rows.find<{ memberId: string; name: string }>('roster', { certificateHash: hash });
    expect(found.map(({ memberId }) => memberId)).toEqual(['m00001']);
    expect(await rows.find('roster', { certificateHash: certificateHash('990100000001', former) })).toEqual([]);
    expect((await rows.find<{ claim: { certificateHash: string } }>('applications')).map((each) => each.claim.certificateHash)).toEqual([hash, '']);
    const bound = await cloud.call('somebody-new', 'members', { action: 'bind', input: { certificateNumber: '990100000001', name: found[0]!.name, phoneCode: cloud.phones.issue('12000000001') } });
    expect(JSON.parse((bound as { value: string }).value)).toMatchObject({ ok: true, value: { status: 'active' } });
  });
});

test('no lookup key is changed while a roster is on its way', async () => {
  const copy = join(folder, 'busy');
  exportData(folder, copy);
  writeFileSync(join(copy, 'collections', 'rosterFiles.json'), `${JSON.stringify({ _id: 'one_1' })}\n`);
  expect(() => changeLookupKey(copy)).toThrow('A roster is being imported');
});
