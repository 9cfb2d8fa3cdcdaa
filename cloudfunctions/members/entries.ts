import { applicationKindLabels } from 'shared/contracts/members';
import type { AuditBy } from '../platform/audit';
import type { ApplicationRecord } from './application';

/** Whoever applies may be nobody yet: by the name that is claimed. */
export function byApplicant({ openid, claim, kind }: Pick<ApplicationRecord, 'openid' | 'claim' | 'kind'>): AuditBy {
  return { openid, name: claim.name, role: kind === 'binding' || kind === 'employee' ? 'guest' : 'member', associationId: null, associationName: null };
}

export function summaryOf({ kind }: Pick<ApplicationRecord, 'kind'>, done: string): string {
  return `${done}「${applicationKindLabels[kind]}」的申请`;
}
