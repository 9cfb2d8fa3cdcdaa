import * as v from 'valibot';
import { differenceKindLabels, type DifferenceKind } from 'shared/contracts/roster';
import { rosterLimits } from 'shared/roster-limits';
import { cursor, fields, limit, line, lines, oneOf, token, whole } from '../platform/input';

const importId = token('导入编号');
const mostPieces = Math.ceil(rosterLimits.file / rosterLimits.piece);
const tooLarge = `文件不能超过 ${rosterLimits.file / 1024 / 1024} 兆，请分几个文件上传`;
const lostPlace = '列表位置不正确，请刷新后再试';

export const paged = fields({ cursor, limit });
export const one = fields({ importId });
export const begin = fields({
  key: token('导入编号', 40),
  associationId: token('协会'),
  fileName: line('文件名', 120),
  digest: v.pipe(v.string('文件不正确，请重新选择'), v.regex(/^[0-9a-f]{64}$/, '文件不正确，请重新选择')),
  pieces: v.pipe(v.number('文件大小不正确，请重新选择'), v.integer('文件大小不正确，请重新选择'), v.minValue(1, '这个文件是空的，请重新选择'), v.maxValue(mostPieces, tooLarge)),
});
export const send = fields({
  importId,
  piece: whole('文件分段', 1, mostPieces),
  base64: v.pipe(
    v.string('文件内容不正确，请重新选择'),
    v.maxLength(4 * Math.ceil(rosterLimits.piece / 3), '文件内容不正确，请重新选择'),
    v.regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件内容不正确，请重新选择'),
  ),
});
export const differences = fields({
  importId,
  kind: oneOf('差异种类', Object.keys(differenceKindLabels) as DifferenceKind[]),
  cursor: v.optional(v.pipe(v.string(lostPlace), v.regex(/^\d{1,4}\.\d{1,5}$/, lostPlace))),
});
export const commit = fields({ importId, reason: lines('原因', 200) });
