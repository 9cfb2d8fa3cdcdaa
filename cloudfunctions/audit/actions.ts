import type { Instant } from 'shared/contracts/answers';
import type { AuditActions } from 'shared/contracts/audit';
import type { ActionsOf, Duty } from '../platform/actions';
import { within } from '../platform/clock';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import { check } from './checking';
import { eraseDue, expireDue } from './erasing';
import { discardEnded, exportEntries } from './exporting';
import * as inputs from './inputs';
import type { permissions } from './permissions';
import { sealNext } from './sealing';

export const actions: ActionsOf<AuditActions, typeof permissions> = {
  list: { input: inputs.list, run: browsing.list },
  detail: { input: inputs.detail, run: browsing.detail },
  associations: { input: nothing, run: browsing.associations },
  export: { input: inputs.exported, run: exportEntries },
  check: { input: inputs.check, run: check },
  mine: { input: inputs.paged, run: browsing.mine },
};

/** Well under the function's time-out: a run that is stopped by itself leaves nothing half done. */
const patience = 40_000;

async function seal(now: Instant): Promise<void> {
  const inTime = within(patience);
  while (inTime() && (await sealNext(now)));
  const all = [await eraseDue(now), await expireDue(now), await discardEnded(now)];
  if (all.includes(false)) throw new Error('something of the log was left undone');
}

export const duties: Record<string, Duty> = { seal };
