import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import { certificateHash, openPhone, phoneHash, type PhoneKeys } from '../../cloudfunctions/platform/phones';
import { collectionsOf } from './layout';

interface Row {
  _id: string;
  memberId: string;
  certificateHash: string;
  certificateCipher?: string;
  phoneHash: string;
  phoneCipher: string;
}

interface Application {
  _id: string;
  claim: { kind: string; certificateHash?: string; phoneHash?: string; phoneCipher?: string };
}

/**
 * In an exported environment: every hash by which somebody is found by number is made anew, from the sealed numbers.
 * Nobody may find and nobody may import meanwhile, so it is no duty: an import that knew half of the members by the
 * new hash and half by the old one would say that the roster has left. Gives the number of versions in the roster.
 */
export function changeLookupKey(folder: string): number {
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Record<string, string>;
  const lookup = randomBytes(32);
  const keys = { ...keysFrom(secrets), lookup };
  if (linesOf(folder, 'rosterFiles').length + linesOf<{ members: unknown[] }>(folder, 'rosterStages').filter(({ members }) => members.length > 0).length > 0) throw new Error('A roster is being imported. Let it take effect or abandon it first.');
  const rows = linesOf<Row>(folder, 'roster');
  const unread = rows.filter(({ certificateCipher }) => certificateCipher === undefined);
  if (unread.length > 0) throw new Error(`Of ${unread.length} version(s) in the roster the certificate number was never kept. Import the roster once more first.`);
  const renewed = rows.map((row) => hashedAnew(row, keys));
  const known = new Map(rows.map((row, at) => [row.certificateHash, renewed[at]!.certificateHash]));
  const applications = linesOf<Application>(folder, 'applications').map((each) => claimedAnew(each, known, keys));
  const files = { [fileOf(folder, 'roster')]: text(renewed), [fileOf(folder, 'applications')]: text(applications), [join(folder, 'secrets.json')]: JSON.stringify({ ...secrets, MEMBER_LOOKUP_KEY: lookup.toString('base64') }, null, 2) };
  for (const [file, content] of Object.entries(files)) writeFileSync(`${file}.new`, content, { mode: 0o600 });
  for (const file of Object.keys(files)) renameSync(`${file}.new`, file);
  return rows.length;
}

function hashedAnew(row: Row, keys: PhoneKeys): Row {
  const open = (sealed: string) => openPhone(sealed, row.memberId, keys);
  return { ...row, certificateHash: certificateHash(open(row.certificateCipher!), keys), phoneHash: phoneHash(open(row.phoneCipher), keys) };
}

/** Of a certificate number an application keeps the hash alone: whoever is in the roster is known by it, the others were not found before either. */
function claimedAnew({ claim, ...application }: Application, known: Map<string, string>, keys: PhoneKeys): Application {
  const { certificateHash: certificate, phoneHash: phone, phoneCipher } = claim;
  return {
    ...application,
    claim: {
      ...claim,
      ...(certificate !== undefined && { certificateHash: known.get(certificate) ?? '' }),
      ...(phone !== undefined && phoneCipher !== undefined && { phoneHash: phoneHash(openPhone(phoneCipher, application._id, keys), keys) }),
    },
  };
}

const fileOf = (folder: string, name: string) => join(collectionsOf(folder), `${name}.json`);
const text = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function linesOf<Line>(folder: string, name: string): Line[] {
  return readFileSync(fileOf(folder, name), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line);
}
