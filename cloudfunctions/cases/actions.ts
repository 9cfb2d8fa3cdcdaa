import type { CaseActions } from 'shared/contracts/cases';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as boarding from './boarding';
import * as browsing from './browsing';
import * as filing from './filing';
import * as inputs from './inputs';
import type { permissions } from './permissions';
import { digest, recount, remind } from './reminding';
import { settle } from './settling';

export const actions: ActionsOf<CaseActions, typeof permissions> = {
  begin: { input: nothing, run: filing.begin },
  file: { input: inputs.filing, run: filing.file },
  mine: { input: inputs.listing, run: browsing.mine },
  ofFirm: { input: inputs.listing, run: browsing.ofFirm },
  detail: { input: inputs.one, run: browsing.detail },
  explain: { input: inputs.explain, run: browsing.explain },
  evidence: { input: inputs.evidenceOf, run: browsing.evidence },
  supplement: { input: inputs.supplement, run: filing.supplement },
  withdraw: { input: inputs.withdraw, run: filing.withdraw },
  accessLog: { input: inputs.one, run: browsing.accessLog },
  board: { input: inputs.boarding, run: boarding.board },
  list: { input: inputs.boardList, run: boarding.list },
  moved: { input: inputs.moved, run: boarding.moved },
  todo: { input: nothing, run: browsing.todo },
  own: { input: nothing, run: browsing.ownData },
};

export const duties: Record<string, Duty> = {
  settle: async (now) => {
    await settle(now);
    await recount(now);
    await remind(now);
    await digest(now);
  },
};
