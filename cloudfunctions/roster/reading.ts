import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from 'shared/contracts/answers';
import type { RosterProblem } from 'shared/contracts/roster';
import { plus } from 'shared/instants';
import { routesWithin } from '../platform/associations';
import { within } from '../platform/clock';
import { Refused, refuse } from '../platform/errors';
import { officesWithBranches } from '../platform/firms';
import { keysFrom } from '../platform/keys';
import { certificateHash, maskCertificateNumber, maskPhone, phoneHash, type PhoneKeys } from '../platform/phones';
import { seal, unseal } from '../platform/seals';
import type { Places, StagedMember } from './entry';
import { mostKept, readRoster } from './file';
import type { ImportRecord } from './import';
import { doubtsAbout, firmsIn, weightiestFirst, type CityRoute, type Line } from './line';
import { pieceCount, pieceOf } from './piece';
import * as store from './store';

/** Longer than a call can last (config.json): who began before that has died. */
export const patience = 75_000;
/** Of sealing in one call, however slow the machine; well below the time-out. */
const stretch = 25_000;
const shown = 20;
const atOnce = 4;

/**
 * Reads the file and leaves it in sealed pieces. A call that dies has left some of them: the next one reads again,
 * which is quick, and seals only what is missing, which is not. False when somebody else is reading it.
 */
export async function read(record: ImportRecord, now: Instant): Promise<boolean> {
  if (!(await store.claimReading(record._id, now, plus(now, -patience)))) return false;
  const keys = keysFrom(process.env);
  try {
    if (!(await readAndStage(record, keys, now))) return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'invalid') throw error;
    const whole: RosterProblem = { row: null, column: null, kind: 'error', message: error.refusal.message };
    await store.saveProblems(record._id, [whole]);
    await store.refused(record._id, { errors: 1, mended: 0, doubts: 0, first: [whole] }, 0, now);
  }
  await store.forgetFile(record._id);
  return true;
}

/** False when time was up: the next call goes on. */
async function readAndStage(record: ImportRecord, keys: PhoneKeys, now: Instant): Promise<boolean> {
  const places: Places = {};
  const lines: Line[] = [];
  const route = await routeTo(record.associationId, places);
  const { problems, members } = readRoster(await fileOf(record, keys), route, (line) => lines.push(line));
  await breath();
  const doubts = doubtsAbout(lines, await officesWithBranches(firmsIn(lines)));
  const kept = [...problems.kept, ...doubts].slice(0, mostKept);
  const summary = { errors: problems.errors, mended: problems.mended, doubts: doubts.length, first: weightiestFirst(kept).slice(0, shown) };
  await store.saveProblems(record._id, kept);
  if (problems.errors > 0) return store.refused(record._id, summary, members, now);
  const pieces = await plan(record, lines.length, places);
  if (!(await stage(record._id, lines, pieces, keys, within(stretch)))) {
    await store.pauseReading(record._id, now);
    return false;
  }
  return store.staged(record._id, { problems: summary, members, places, pieces }, now);
}

/** As many pieces as either side needs. What was left by a call that routed otherwise is of no use. */
async function plan(record: ImportRecord, count: number, places: Places): Promise<number> {
  if (record.pieces > 0 && isDeepStrictEqual(record.places, places)) return record.pieces;
  await store.forgetStages(record._id);
  const pieces = pieceCount(Math.max(count, await store.membersNow(record.associationId)));
  await store.planned(record._id, pieces, places);
  return pieces;
}

/** Put together from pieces that may have come on several days: only the very file that was begun with is read. */
async function fileOf({ _id, filePieces, digest }: ImportRecord, keys: PhoneKeys): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await inTurns(Array.from({ length: filePieces }, (_, at) => at), async (at) => {
    const found = await store.filePiece(_id, at + 1);
    if (!found) throw new Error('a piece of the file is missing');
    pieces[at] = unseal(found.sealed, found._id, keys);
  });
  const file = Buffer.concat(pieces);
  return createHash('sha256').update(file).digest('hex') === digest ? file : refuse('invalid', '上传的内容与所选文件不一致，请重新选择文件上传');
}

async function routeTo(associationId: string, places: Places): Promise<CityRoute> {
  const routeOf = await routesWithin(associationId);
  return (city) => {
    const route = routeOf(city);
    if (route.outcome === 'unrouted') return { wrong: `“${city}”不在本会及下级协会负责的城市中，请核对，或先在协会管理中设置` };
    if (route.outcome === 'disputed') return { wrong: `“${city}”由多个协会负责（${route.among.map(({ name }) => name).join('、')}），请先在协会管理中调整` };
    const { _id, name, associationPath } = route.association;
    places[_id] ??= { associationName: name, associationPath };
    return { associationId: _id };
  };
}

/** From here on nobody can read who is meant without the keys. `same` gives equal names as one: a hundred thousand members have few firms. */
export function stagedMember(line: Line, hash: string, keys: PhoneKeys, same: Same): StagedMember {
  const { certificateNumber, phone, name, kind, standing, associationId } = line;
  return {
    name,
    kind,
    standing,
    associationId,
    city: same(line.city),
    firmName: same(line.firmName),
    branchName: same(line.branchName),
    certificateHash: hash,
    certificateCipher: seal(certificateNumber, hash, keys),
    maskedCertificateNumber: maskCertificateNumber(certificateNumber),
    phoneHash: phoneHash(phone, keys),
    phoneCipher: seal(phone, hash, keys),
    maskedPhone: maskPhone(phone),
  };
}

type Same = <Name extends string | null>(name: Name) => Name;

export function names(): Same {
  const known = new Map<string, string>();
  return <Name extends string | null>(name: Name) => {
    if (name === null) return name;
    if (!known.has(name)) known.set(name, Buffer.from(name).toString()); // a text of its own: what is cut from the file's would keep all of it
    return known.get(name) as Name;
  };
}

async function stage(importId: string, lines: Line[], pieces: number, keys: PhoneKeys, goOn: () => boolean): Promise<boolean> {
  const byPiece = Array.from({ length: pieces }, () => [] as [line: Line, hash: string][]);
  for (const line of lines) {
    const hash = certificateHash(line.certificateNumber, keys);
    byPiece[pieceOf(hash, pieces)]!.push([line, hash]);
  }
  await breath();
  const there = await store.stagedPieces(importId);
  const missing = byPiece.flatMap((some, piece) => (there.has(piece) ? [] : [{ some, piece }]));
  const same = names();
  let left = missing.length;
  await inTurns(missing, async ({ some, piece }, at) => {
    if (at >= atOnce && !goOn()) return; // a few are always done, however late it is
    await store.addStage(importId, piece, some.map(([line, hash]) => stagedMember(line, hash, keys, same)));
    left -= 1;
  });
  return left === 0;
}

/** While nothing else ran the database has hung up: that is noticed before it is asked again, or the question would be lost. */
function breath(): Promise<void> {
  return setTimeout(50);
}

/** A few at a time: neither one by one nor all at once. */
async function inTurns<Item>(items: Item[], work: (item: Item, index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    await Promise.all(items.slice(from, from + atOnce).map((item, offset) => work(item, from + offset)));
  }
}
