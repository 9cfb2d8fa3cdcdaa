import type { CaseActions } from 'shared/contracts/cases';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as advising from './advising';
import * as attending from './attending';
import * as boarding from './boarding';
import * as browsing from './browsing';
import * as correcting from './correcting';
import * as ending from './ending';
import * as filing from './filing';
import * as hearings from './hearings';
import * as handing from './handing';
import * as handling from './handling';
import * as inputs from './inputs';
import * as linking from './linking';
import * as noticing from './noticing';
import type { permissions } from './permissions';
import { keepTime } from './reminding';
import * as printing from './printing';
import * as recording from './recording';
import * as reopening from './reopening';
import * as receiving from './receiving';
import * as sealing from './sealing';
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
  workload: { input: nothing, run: boarding.workload },
  list: { input: inputs.boardList, run: boarding.list },
  moved: { input: inputs.moved, run: boarding.moved },
  committee: { input: inputs.one, run: hearings.committee },
  convene: { input: inputs.convene, run: hearings.convene },
  recuse: { input: inputs.recuse, run: hearings.recuse },
  cancelMeeting: { input: inputs.cancelMeeting, run: hearings.cancelMeeting },
  recordMeeting: { input: inputs.recordMeeting, run: hearings.recordMeeting },
  recordOpinion: { input: inputs.recordOpinion, run: advising.recordOpinion },
  finaliseOpinion: { input: inputs.finaliseOpinion, run: advising.finaliseOpinion },
  hearingFile: { input: inputs.hearingFile, run: advising.hearingFile },
  sittings: { input: nothing, run: attending.sittings },
  stepAside: { input: inputs.stepAside, run: attending.stepAside },
  giveOpinion: { input: inputs.giveOpinion, run: attending.giveOpinion },
  rate: { input: inputs.rate, run: ending.rate },
  askToReopen: { input: inputs.askToReopen, run: ending.askToReopen },
  decideReopening: { input: inputs.decideReopening, run: reopening.decideReopening },
  close: { input: inputs.close, run: ending.close },
  archive: { input: inputs.archive, run: ending.archive },
  officers: { input: inputs.officers, run: handling.officers },
  intakeFolder: { input: nothing, run: receiving.intakeFolder },
  intake: { input: inputs.intake, run: receiving.intake },
  confirmIntake: { input: inputs.step, run: receiving.confirmIntake },
  sendBackIntake: { input: inputs.sendBackIntake, run: correcting.sendBackIntake },
  correctIntake: { input: inputs.correctIntake, run: correcting.correctIntake },
  recordWithdrawal: { input: inputs.recordWithdrawal, run: recording.recordWithdrawal },
  recordSupplement: { input: inputs.recordSupplement, run: recording.recordSupplement },
  assign: { input: inputs.handOver, run: handling.assign },
  take: { input: inputs.step, run: handling.take },
  note: { input: inputs.note, run: handling.note },
  letIn: { input: inputs.handOver, run: handling.letIn },
  refer: { input: inputs.refer, run: handling.refer },
  link: { input: inputs.link, run: linking.link },
  unlink: { input: inputs.unlink, run: linking.unlink },
  merge: { input: inputs.link, run: linking.merge },
  openWork: { input: inputs.openWork, run: handing.openWork },
  handOver: { input: inputs.handOverWork, run: handing.handOver },
  requestSupplement: { input: inputs.requestSupplement, run: handling.requestSupplement },
  draftNotice: { input: inputs.draftNotice, run: noticing.draftNotice },
  reviseNotice: { input: inputs.reviseNotice, run: noticing.reviseNotice },
  discardNotice: { input: inputs.onNotice, run: noticing.discardNotice },
  reviewNotice: { input: inputs.onNotice, run: noticing.reviewNotice },
  sendBackNotice: { input: inputs.sendBackNotice, run: noticing.sendBackNotice },
  issueNotice: { input: inputs.onNotice, run: noticing.issueNotice },
  sealNotice: { input: inputs.sealNotice, run: sealing.sealNotice },
  serveNotice: { input: inputs.serveNotice, run: sealing.serveNotice },
  openNotice: { input: inputs.openNotice, run: sealing.openNotice },
  serviceProof: { input: inputs.openNotice, run: sealing.serviceProof },
  verifyNotice: { input: inputs.verifyNotice, run: sealing.verifyNotice },
  print: { input: inputs.one, run: printing.print },
  todo: { input: nothing, run: browsing.todo },
  own: { input: nothing, run: browsing.ownData },
};

export const duties: Record<string, Duty> = {
  settle: async (now) => {
    await settle(now);
    await keepTime(now);
  },
};
