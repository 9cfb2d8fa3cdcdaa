import type { AuditFilter, AuditActions } from '../shared/contracts/audit';
import { capability } from './cloud';

const ask = capability<AuditActions>('audit');

export const searchAudit = (input: AuditFilter & { cursor?: string }) => ask('list', input);
export const readAuditEntry = (entryId: string) => ask('detail', { entryId });
export const auditedAssociations = () => ask('associations', {});
export const exportAudit = (input: AuditFilter & { reason: string }) => ask('export', input);
export const checkAudit = (from: number, head: string) => ask('check', { from, ...(head && { head }) });
export const looksAtMe = (cursor: string | undefined) => ask('mine', cursor ? { cursor } : {});
