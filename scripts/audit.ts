/**
 * `npm run audit -- check [FOLDER]`: whether the audit log of an export, or of the local cloud, is whole; says what is not.
 * `npm run audit -- public-key`: of the signing key in the environment, for those who check.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beginning } from '../cloudfunctions/platform/sealed/batch';
import { check } from '../cloudfunctions/platform/sealed/checking';
import { publicKeyOf, publicKeys } from '../cloudfunctions/platform/sealed/signature';
import { readLog, type SealedLog } from '../local/data/audit-log';
import { auditFaultLabels, type AuditFault } from '../miniprogram/shared/contracts/audit';

const usage = 'npm run audit -- check [FOLDER] [--public-key KEY]… [--head CODE]   (FOLDER: an export or a data folder, .local-cloud when left out) | public-key';

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function main() {
  const { values, positionals } = parseArgs({ options: { 'public-key': { type: 'string', multiple: true }, head: { type: 'string' } }, allowPositionals: true });
  const [order, folder = '.local-cloud'] = positionals;
  if (order === 'public-key') return console.log(publicKeyOf(process.env.AUDIT_SIGNING_KEY ?? ''));
  if (order !== 'check') throw new Error(usage);
  const log = readLog(resolve(folder));
  const keys = publicKeys(...(values['public-key'] ?? [ownKey(resolve(folder))]));
  tell(log, check(log.stretches, log.last, keys, beginning));
  if (values.head !== undefined) tellWhere(log, values.head);
}

/** Of the environment whose data it is; from a deployed one the public key is given by hand. */
function ownKey(folder: string): string {
  const file = join(folder, 'secrets.json');
  const secret = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).AUDIT_SIGNING_KEY : undefined;
  if (secret === undefined) throw new Error(`no key in ${folder}: name the public key with --public-key`);
  return publicKeyOf(secret);
}

function tell({ stretches, unsealed }: SealedLog, faults: AuditFault[]) {
  const entries = stretches.reduce((total, { batch }) => total + batch.ids.length, 0);
  const erased = stretches.flatMap(({ found }) => found).filter(({ nonce }) => nonce === null).length;
  console.log(`已核对 ${stretches.length} 批、${entries} 条记录（其中依法删除内容的 ${erased} 条）；尚待封存 ${unsealed} 条。`);
  for (const fault of faults) console.log(sentence(fault));
  console.log(faults.length === 0 ? `完好无损。最后一批的校验码：${stretches.at(-1)?.batch.head ?? '（尚无）'}` : `发现 ${faults.length} 处问题。`);
  if (faults.length > 0) process.exitCode = 1;
}

/** A head that was written down outside: whoever replaced or cut off the log cannot bring it back. */
function tellWhere({ stretches }: SealedLog, head: string) {
  const noted = stretches.find(({ batch }) => batch.head === head)?.batch.number;
  console.log(noted === undefined ? '没有找到抄下的校验码：日志被整体替换或截短过。' : `抄下的校验码属于第 ${noted} 批。`);
  if (noted === undefined) process.exitCode = 1;
}

function sentence({ kind, batch, entryId }: AuditFault): string {
  return `第 ${batch} 批：${auditFaultLabels[kind]}${entryId === null ? '' : `（记录编号 ${entryId}）`}`;
}
