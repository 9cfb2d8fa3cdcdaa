import { dayAfter, instantOf } from '../../phone/beijing-time';
import type { Day } from '../../shared/contracts/answers';
import { auditKindLabels, type AuditFilter, type AuditKind } from '../../shared/contracts/audit';
import type { AssociationName } from '../../shared/contracts/members';

const kinds = Object.keys(auditKindLabels) as AuditKind[];

export const kindOptions = ['全部类别', ...kinds.map((kind) => auditKindLabels[kind])];
export const associationOptions = (associations: AssociationName[]) => ['本会及下级', ...associations.map(({ name }) => name)];

export interface Filters {
  kindIndex: number;
  associationIndex: number;
  from: Day | '';
  /** The last day. */
  until: Day | '';
  name: string;
  /** Of the member whom entries are about. */
  certificateNumber: string;
}

export const noFilters: Filters = { kindIndex: 0, associationIndex: 0, from: '', until: '', name: '', certificateNumber: '' };

/** The first option of each is "all", and asks for nothing. */
export function asInput({ kindIndex, associationIndex, from, until, name, certificateNumber }: Filters, associations: AssociationName[]): AuditFilter {
  const kind = kinds[kindIndex - 1];
  const associationId = associations[associationIndex - 1]?.id;
  return {
    ...(kind && { kind }),
    ...(associationId && { associationId }),
    ...(from && { from: instantOf(from, '00:00') }),
    ...(until && { until: instantOf(dayAfter(1, until), '00:00') }),
    ...(name && { name }),
    ...(certificateNumber && { certificateNumber }),
  };
}
