import type { RosterActions } from 'shared/contracts/roster';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as inputs from './inputs';
import type { permissions } from './permissions';
import * as receiving from './receiving';
import { tend } from './tending';

export const actions: ActionsOf<RosterActions, typeof permissions> = {
  template: { input: nothing, run: browsing.template },
  imports: { input: inputs.paged, run: browsing.imports },
  import: { input: inputs.one, run: browsing.one },
  begin: { input: inputs.begin, run: receiving.begin },
  send: { input: inputs.send, run: receiving.send },
  continue: { input: inputs.one, run: deciding.continued },
  differences: { input: inputs.differences, run: browsing.differences },
  problemFile: { input: inputs.one, run: browsing.problemFile },
  commit: { input: inputs.commit, run: deciding.commit },
  confirm: { input: inputs.one, run: deciding.confirm },
  abandon: { input: inputs.one, run: deciding.abandon },
  todo: { input: nothing, run: browsing.todo },
};

export const duties: Record<string, Duty> = { tend };
