import type { Instant } from 'shared/contracts/answers';
import type { RosterActions } from 'shared/contracts/roster';
import { rosterLimits } from 'shared/roster-limits';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf } from '../platform/associations';
import { byStaff, entryOf } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { keysFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { seal } from '../platform/seals';
import { overseen } from './browsing';
import { begun, type ImportRecord } from './import';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof RosterActions]: RosterActions[Name]['input'] };

export async function begin({ key, associationId, fileName, digest, pieces }: Inputs['begin'], { actor, now }: Call<Staff>): Promise<RosterActions['begin']['value']> {
  const association = await associationOf(associationId);
  if (!association || !oversees(actor.associationId, association.associationPath)) refuse('missing', '没有找到这个协会');
  const left = await store.importLeft(actor.openid, associationId, digest);
  if (left) return goOn(left, actor, now);
  const { name: associationName, associationPath } = association;
  const startedBy = { openid: actor.openid, name: actor.name };
  const record = begun(derivedId('roster import', actor.openid, key), { associationId, associationName, associationPath, fileName, digest, filePieces: pieces, startedBy }, now);
  const entry = entryOf({
    at: now,
    by: byStaff(actor, permissions.begin.who),
    associationPath,
    action: 'roster.begin',
    subject: { kind: 'roster-import', id: record._id, memberId: null },
    summary: `开始导入${associationName}的会员名册`,
  });
  const isNew = await store.addImport(record, entry);
  if (isNew) await afterwards('begin', () => store.handOver(record._id, entry));
  return isNew ? { ...view.imported(record, actor), received: [] } : goOn((await store.importRecord(record._id))!, actor, now);
}

/** What has arrived need not be sent again; from now on it is kept as long as a new one. */
async function goOn(record: ImportRecord, actor: Staff, now: Instant): Promise<RosterActions['begin']['value']> {
  await store.touch(record._id, now);
  return { ...view.imported(record, actor), received: await store.piecesThere(record._id) };
}

/** Phone numbers lie in the file: it is sealed piece by piece before it is stored, and gone as soon as it is read. */
export async function send({ importId, piece, base64 }: Inputs['send'], { actor }: Call<Staff>): Promise<{ received: true }> {
  const record = await overseen(importId, actor);
  if (record.startedBy.openid !== actor.openid) refuse('missing', '没有找到这次导入');
  const bytes = Buffer.from(base64, 'base64');
  const isWhole = bytes.length === rosterLimits.piece || (piece === record.filePieces && bytes.length > 0 && bytes.length < rosterLimits.piece);
  if (piece > record.filePieces || !isWhole) refuse('invalid', '文件与开始上传时不同，请重新选择');
  if (record.state === 'receiving') await store.addFilePiece(importId, piece, seal(bytes, `${importId}_${piece}`, keysFrom(process.env)));
  return { received: true };
}
