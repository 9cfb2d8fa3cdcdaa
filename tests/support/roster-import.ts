import { createHash } from 'node:crypto';
import { rosterColumns, type RosterImport } from '../../miniprogram/shared/contracts/roster';
import { piecesOf, rosterLimits } from '../../miniprogram/shared/roster-limits';
import { workbook, type Content } from './workbook';
import type { World } from './world';

/** A member for a file: its number makes the rest. */
export interface Listed {
  number: number;
  name?: string;
  phone?: string;
  kind?: string;
  city?: string;
  firm?: string | null;
  branch?: string | null;
  standing?: string;
}

export const certificateOf = (number: number) => `9901${String(number).padStart(8, '0')}`;
export const phoneOf = (number: number) => `120${String(number).padStart(8, '0')}`;

export function rosterFile(members: Listed[]): Buffer {
  return workbook({ rows: [[...rosterColumns], ...members.map(rowOf)] });
}

function rowOf({ number, name = `示例会员${number}`, phone = phoneOf(number), kind = '执业会员', city = '甲市', firm = '示例会计师事务所', branch = null, standing = '在册' }: Listed): Content[] {
  return [certificateOf(number), name, phone, kind, city, firm, branch, standing];
}

let count = 0;

export const digestOf = (file: Buffer) => createHash('sha256').update(file).digest('hex');

/** As the page does it, up to the last piece; the function has not been asked to go on yet. */
export async function upload(world: World, openid: string, file: Buffer, associationId = 'province'): Promise<RosterImport> {
  const begun = await world.value<RosterImport>(openid, 'roster', 'begin', { key: `k3y-${(count += 1)}`, associationId, fileName: '名册.xlsx', digest: digestOf(file), pieces: piecesOf(file.length) });
  for (let piece = 0; piece * rosterLimits.piece < file.length; piece++) {
    const base64 = file.subarray(piece * rosterLimits.piece, (piece + 1) * rosterLimits.piece).toString('base64');
    await world.value(openid, 'roster', 'send', { importId: begun.id, piece: piece + 1, base64 });
  }
  return begun;
}

/** Asks until the function has nothing left to do. */
export async function goOn(world: World, openid: string, importId: string): Promise<RosterImport> {
  for (let rounds = 0; rounds < 200; rounds++) {
    const seen = await world.value<RosterImport>(openid, 'roster', 'continue', { importId });
    if (!seen.working) return seen;
  }
  throw new Error(`the import does not come to an end: ${JSON.stringify(await world.database.find('rosterImports'))} ${world.log.slice(-12).join('\n')}`);
}

export async function compared(world: World, openid: string, file: Buffer, associationId?: string): Promise<RosterImport> {
  return goOn(world, openid, (await upload(world, openid, file, associationId)).id);
}

/** Up to the moment in which it is everybody's roster. */
export async function imported(world: World, openid: string, file: Buffer, associationId?: string): Promise<RosterImport> {
  const { id } = await compared(world, openid, file, associationId);
  await world.value(openid, 'roster', 'commit', { importId: id, reason: '年度名册' });
  return goOn(world, openid, id);
}

/** The roster as everybody sees it now, by certificate hash, without what differs from seal to seal. */
export async function rosterNow(world: World): Promise<Record<string, unknown>[]> {
  const { current } = (await world.database.get<{ current: number }>('generations', 'roster'))!;
  const rows = await world.database.find<Record<string, unknown> & { from: number; until: number; certificateHash: string }>('roster');
  const seen = rows.filter(({ from, until }) => from <= current && current < until);
  return seen
    .map(({ _id, from: _from, until: _until, phoneCipher: _phone, certificateCipher: _certificate, ...row }) => row)
    .sort((one, other) => (one.certificateHash < other.certificateHash ? -1 : 1));
}
