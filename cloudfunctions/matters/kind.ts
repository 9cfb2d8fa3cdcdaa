import type { AssociationLevel } from 'shared/contracts/associations';
import type { FormField, MatterKind } from 'shared/contracts/matters';
import type { Person } from 'shared/contracts/roles';

/** Where a matter goes: to the own association by the roster (属地), to the level above it that is named, or to whoever serves the city filled in. */
export type Route = { to: 'own' } | { to: 'level'; level: AssociationLevel } | { to: 'city'; field: string };

/** What is not used of the steps is neither offered nor accepted. */
export type OptionalStep = 'ask' | 'refer' | 'rate' | 'withdraw';

/** The whole of a service: one file under kinds/ and one line in kinds.ts. */
export interface Kind extends Omit<MatterKind, 'can'> {
  /** As the number begins, 诉〔2026〕1号. */
  mark: string;
  /** Which of the fields is its title. */
  title: string;
  /** Who may file in the own name, and whether whoever acts for a firm may file for it. */
  filers: readonly Person[];
  forFirms: boolean;
  route: Route;
  steps: readonly OptionalStep[];
}

export function filesIn(form: readonly FormField[]): Extract<FormField, { type: 'files' }>[] {
  return form.filter((field) => field.type === 'files');
}
