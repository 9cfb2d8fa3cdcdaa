import type { CaseOffer } from '../../../miniprogram/shared/contracts/cases';
import { calendarOf, calledMeeting, ended, isApplicant, isInTeam, isLead, isOfficer, isOpen, isRegistrar, isSecretary, mayConfirm, mayTake, period, running, unserved, type Case, type Model, type Notice } from './model';
import type { Person } from './people';

export interface Scene {
  model: Model;
  each: Case;
  who: Person;
}

type Possible = (scene: Scene) => boolean;

const hears: Possible = ({ each, who }) => isSecretary(each, who) || isOfficer(each, who);
const isRunning: Possible = ({ each }) => running.includes(each.state);
const drafts: Possible = ({ each, who }) => isOfficer(each, who) && !unserved(each);

/** Only before the due moment, only the feedback, and never beyond the ninetieth day. */
export function mayExtendTo({ model, each }: Scene, days: number): boolean {
  const feedback = period(each, 'feedback', calendarOf(model));
  return !each.met.feedback && model.now <= feedback.dueAt && days > feedback.days && days <= 90;
}

/** In which state, and whose each step is: written out from the issue, step by step. */
export const offers: Record<CaseOffer, Possible> = {
  supplement: (scene) => isRunning(scene) && isApplicant(scene.each, scene.who),
  withdraw: (scene) => isRunning(scene) && isApplicant(scene.each, scene.who),
  rate: ({ each, who }) => ['answered', 'closed'].includes(each.state) && isApplicant(each, who) && !each.rated,
  askToReopen: ({ each, who }) => ['answered', 'closed', 'refused', 'merged'].includes(each.state) && isApplicant(each, who) && each.reopening === null,
  assign: ({ each, who }) => isOpen(each) && isLead(each, who),
  take: ({ each, who }) => isOpen(each) && mayTake(each, who) && each.officer === null,
  note: ({ each, who }) => isOfficer(each, who) || isInTeam(each, who) || isLead(each, who),
  letIn: ({ each, who }) => isOpen(each) && (isOfficer(each, who) || isLead(each, who)),
  refer: (scene) => isRunning(scene) && isLead(scene.each, scene.who) && !unserved(scene.each) && scene.each.state !== 'convened',
  link: ({ each, who }) => isOfficer(each, who) || isLead(each, who),
  unlink: ({ each, who }) => (isOfficer(each, who) || isLead(each, who)) && [...each.links].some((key) => key.startsWith('related')),
  merge: ({ each, who }) => ['filed', 'accepted'].includes(each.state) && isLead(each, who) && !unserved(each),
  recordWithdrawal: (scene) => isRunning(scene) && (isOfficer(scene.each, scene.who) || isLead(scene.each, scene.who)) && scene.each.applicant === null,
  recordSupplement: (scene) => isRunning(scene) && (isOfficer(scene.each, scene.who) || isLead(scene.each, scene.who)),
  requestSupplement: (scene) => isRunning(scene) && isOfficer(scene.each, scene.who),
  confirmIntake: ({ each, who }) => mayConfirm(each, who) && !each.paper!.returned,
  sendBackIntake: ({ each, who }) => each.state === 'filed' && mayConfirm(each, who) && !each.paper!.returned,
  correctIntake: ({ each, who }) => each.state === 'filed' && each.paper?.returned === true && (isRegistrar(each, who) || isLead(each, who)) && !unserved(each),
  close: ({ each, who }) => each.state === 'answered' && (isOfficer(each, who) || isLead(each, who)) && each.reopening !== 'asked',
  archive: ({ each, who }) => ended.includes(each.state) && (isOfficer(each, who) || isLead(each, who)) && !each.archived && each.reopening !== 'asked',
  print: ({ each, who }) => isApplicant(each, who) || isOfficer(each, who) || isLead(each, who),
  accessLog: ({ each, who }) => isApplicant(each, who) || isLead(each, who),
  decideReopening: ({ each, who }) => each.reopening === 'asked' && isLead(each, who),
  draftAcceptance: (scene) => scene.each.state === 'filed' && drafts(scene),
  draftRefusal: (scene) => scene.each.state === 'filed' && drafts(scene),
  draftExtension: (scene) => isRunning(scene) && scene.each.state !== 'filed' && drafts(scene) && mayExtendTo(scene, 90),
  draftFeedback: (scene) => scene.each.state === 'advised' && drafts(scene),
  convene: (scene) => scene.each.state === 'accepted' && hears(scene),
  recordMeeting: (scene) => scene.each.state === 'convened' && calledMeeting(scene.each) !== undefined && hears(scene),
  recordOpinion: (scene) => ['accepted', 'convened', 'heard'].includes(scene.each.state) && hears(scene),
  finaliseOpinion: (scene) => scene.each.state === 'heard' && hears(scene),
};

const offerOf = { acceptance: 'draftAcceptance', refusal: 'draftRefusal', extension: 'draftExtension', feedback: 'draftFeedback' } as const;
export const offerToDraft = (kind: Notice['kind']) => offerOf[kind];

/** The states in which a notice of that kind still makes sense. */
export function fits({ kind }: Notice, { state }: Case): boolean {
  if (kind === 'extension') return running.includes(state) && state !== 'filed';
  return state === (kind === 'feedback' ? 'advised' : 'filed');
}
