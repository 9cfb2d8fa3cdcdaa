import type { MatterActions } from 'shared/contracts/matters';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as applying from './applying';
import * as browsing from './browsing';
import * as corresponding from './corresponding';
import * as handing from './handing';
import * as inputs from './inputs';
import * as managing from './managing';
import type { permissions } from './permissions';
import * as publishing from './publishing';
import { settle } from './settling';

export const actions: ActionsOf<MatterActions, typeof permissions> = {
  kinds: { input: nothing, run: browsing.declared },
  file: { input: inputs.filing, run: applying.file },
  fileForFirm: { input: inputs.filing, run: applying.fileForFirm },
  mine: { input: inputs.paged, run: browsing.mine },
  firmMatters: { input: inputs.paged, run: browsing.firmMatters },
  detail: { input: inputs.matter, run: browsing.detail },
  attachment: { input: inputs.attachment, run: browsing.attachment },
  answer: { input: inputs.answer, run: corresponding.answer },
  rate: { input: inputs.rate, run: corresponding.rate },
  withdraw: { input: inputs.step, run: corresponding.withdraw },
  todo: { input: nothing, run: browsing.todo },
  own: { input: nothing, run: browsing.own },

  managed: { input: inputs.managed, run: managing.managed },
  managedDetail: { input: inputs.matter, run: managing.managedDetail },
  managedAttachment: { input: inputs.attachment, run: managing.managedAttachment },
  colleagues: { input: nothing, run: managing.colleagues },
  assign: { input: inputs.assign, run: managing.assign },
  ask: { input: inputs.ask, run: managing.ask },
  reply: { input: inputs.reply, run: managing.reply },
  refer: { input: inputs.refer, run: managing.refer },

  openWork: { input: inputs.openWork, run: handing.openWork },
  handOver: { input: inputs.handOver, run: handing.handOver },

  search: { input: inputs.search, run: publishing.search },
  typicals: { input: inputs.paged, run: publishing.typicals },
  managedTypicals: { input: inputs.managedTypicals, run: publishing.managedTypicals },
  proposeTypical: { input: inputs.proposeTypical, run: publishing.propose },
  confirmTypical: { input: inputs.typical, run: publishing.confirm },
  refuseTypical: { input: inputs.typicalReason, run: publishing.decline },
  withdrawTypical: { input: inputs.typicalReason, run: publishing.withdraw },
};

export const duties: Record<string, Duty> = { settle };
