import type { StaffActions } from 'shared/contracts/staff';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as appointing from './appointing';
import * as browsing from './browsing';
import * as contacting from './contacting';
import * as convening from './convening';
import * as corresponding from './corresponding';
import * as deciding from './deciding';
import * as grouping from './grouping';
import * as inputs from './inputs';
import * as joining from './joining';
import type { permissions } from './permissions';
import { search } from './searching';
import * as seating from './seating';
import { inTurn } from './separating';
import { settle } from './settling';

export const actions: ActionsOf<StaffActions, typeof permissions> = {
  claim: { input: inputs.claim, run: joining.claim },
  invitation: { input: inputs.invitation, run: joining.invitation },
  accept: { input: inputs.invitation, run: joining.accept },

  list: { input: inputs.list, run: browsing.list },
  detail: { input: inputs.staff, run: browsing.detail },
  invite: { input: inputs.invite, run: appointing.invite },
  grant: { input: inputs.changing, run: appointing.grant },
  revoke: { input: inputs.changing, run: appointing.revoke },
  end: { input: inputs.ending, run: appointing.end },

  proposals: { input: inputs.paged, run: deciding.proposals },
  proposal: { input: inputs.proposal, run: deciding.proposal },
  drawCode: { input: inputs.drawCode, run: deciding.drawCode },
  confirm: { input: inputs.confirm, run: inTurn(deciding.confirm) },
  refuse: { input: inputs.refuse, run: deciding.refuseProposal },
  withdraw: { input: inputs.proposal, run: deciding.withdraw },
  own: { input: nothing, run: browsing.own },
  todo: { input: nothing, run: browsing.todo },

  search: { input: inputs.search, run: search },
  myContact: { input: nothing, run: contacting.myContact },
  covers: { input: inputs.covers, run: contacting.covers },
  assign: { input: inputs.assign, run: contacting.assign },
  card: { input: nothing, run: contacting.card },
  setCard: { input: inputs.setCard, run: contacting.setCard },
  openWork: { input: inputs.staff, run: contacting.openWork },
  handOver: { input: inputs.handOver, run: contacting.handOver },
  write: { input: inputs.write, run: corresponding.write },
  myLetters: { input: inputs.paged, run: corresponding.myLetters },
  letters: { input: inputs.letters, run: corresponding.letters },
  answer: { input: inputs.answer, run: corresponding.answer },

  groupPeople: { input: inputs.groupPeople, run: grouping.groupPeople },
  joinGroup: { input: inputs.joinGroup, run: grouping.joinGroup },
  leaveGroup: { input: inputs.leaveGroup, run: grouping.leaveGroup },

  committees: { input: inputs.committees, run: convening.committees },
  committee: { input: inputs.committee, run: convening.committee },
  establish: { input: inputs.establish, run: convening.establish },
  appointSecretary: { input: inputs.appointSecretary, run: inTurn(convening.appointSecretary) },
  dismissSecretary: { input: inputs.appointSecretary, run: convening.dismissSecretary },
  experts: { input: inputs.experts, run: seating.experts },
  expert: { input: inputs.expert, run: seating.expert },
  enterExpert: { input: inputs.enterExpert, run: seating.enterExpert },
  describeExpert: { input: inputs.describeExpert, run: inTurn(seating.describeExpert) },
  seat: { input: inputs.seat, run: inTurn(seating.seat) },
  vacate: { input: inputs.vacate, run: seating.vacate },
};

export const duties: Record<string, Duty> = { settle };
