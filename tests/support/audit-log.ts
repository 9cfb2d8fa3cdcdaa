import { entryOf, type AuditEntry, type AuditRecord } from '../../cloudfunctions/platform/audit';
import { plus } from '../../miniprogram/shared/instants';
import type { AuditCheck } from '../../miniprogram/shared/contracts/audit';
import { cityA } from './arrange';
import type { World } from './world';

/** Entries of the audit log for tests, written as the product itself writes them. */
export const start = '2026-11-20T09:00:00.000+08:00';

type Changes = Partial<Omit<AuditEntry, '_id'>> & { kind?: AuditRecord['kind'] };

export function auditRow(index: number, { kind = 'staff', ...changes }: Changes = {}): AuditRecord {
  const by = { openid: 'official', name: '工作人员', role: 'lead', associationId: cityA.associationId, associationName: cityA.associationName } as const;
  const subject = { kind: 'appointment', id: `appointment${index}`, memberId: null };
  const entry = entryOf({ at: plus(start, index * 1000), by, associationPath: cityA.associationPath, action: 'staff.grant', subject, summary: `第 ${index} 件事`, reason: '工作需要', ...changes });
  return { ...entry, kind, nonce: `nonce${index}`, batch: null };
}

export async function addEntries(world: World, rows: AuditRecord[]): Promise<void> {
  await world.database.add('audit', ...rows.map((row) => ({ ...row })));
}

export function entries(count: number, changes: Changes = {}, from = 0): AuditRecord[] {
  return Array.from({ length: count }, (_, index) => auditRow(from + index, changes));
}

/** Stretch after stretch, as the page asks. */
export async function wholeCheck(world: World, auditor: string): Promise<AuditCheck> {
  const whole = await world.value<AuditCheck>(auditor, 'audit', 'check');
  while (whole.next !== null) {
    const more = await world.value<AuditCheck>(auditor, 'audit', 'check', { from: whole.next });
    whole.batches += more.batches;
    whole.entries += more.entries;
    whole.erased += more.erased;
    whole.faults.push(...more.faults);
    Object.assign(whole, { next: more.next, head: more.head ?? whole.head });
  }
  return whole;
}
