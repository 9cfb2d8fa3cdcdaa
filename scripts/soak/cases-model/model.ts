import type { CaseNoticeKind, CaseNoticeState } from '../../../miniprogram/shared/contracts/case-notices';
import type { CaseState, CaseStep } from '../../../miniprogram/shared/contracts/cases';
import type { Day, Instant } from '../../../miniprogram/shared/contracts/answers';
import type { Calendar } from '../../../miniprogram/shared/workdays';
import { isProvisional, withNextYear, withoutNextYear, workdaysAfter, workdaysFrom } from './calendar';
import { city, experts, people, type Person, type Place } from './people';

/** A written notice as the model knows it. */
export interface Notice {
  id: string;
  kind: CaseNoticeKind;
  state: Exclude<CaseNoticeState, 'numbering'>;
  days: number | null;
  drafter: string;
  authors: Set<string>;
  reviewer: string | null;
  returned: boolean;
  persons: 'two' | 'three';
  /** Whoever was asked to sign next. */
  asked: string[];
}

export interface Meeting {
  id: string;
  state: 'called' | 'cancelled' | 'held';
  at: Instant;
  called: string[];
  /** Who has called it. */
  by: string;
  recused: Set<string>;
}

/** A case in plain words: everything that the issue speaks of, and nothing of how it is stored. */
export interface Case {
  id: string;
  firm: string | null;
  applicant: string | null;
  paper: { by: string; confirmed: boolean; returned: boolean; asked: string[] } | null;
  electronic: boolean;
  number: string | null;
  receivedAt: Instant;
  receivedOn: Day;
  /** Kind and id of the cases that it knows of. */
  links: Set<string>;
  state: CaseState;
  at: Place;
  heardAt: Place;
  officer: string | null;
  team: Set<string>;
  notices: Notice[];
  meetings: Meeting[];
  supplements: string[];
  /** Of experts, by whom. */
  opinions: string[];
  met: Partial<Record<CaseStep, Instant>>;
  extendedTo: number | null;
  answeredOn: Day | null;
  rated: boolean;
  reopening: 'asked' | 'decided' | null;
  askedOn: Day | null;
  reopened: boolean;
  archived: boolean;
  /** What the history and the log must hold, in their order. */
  done: string[];
  /** Reminders have been told up to this day. */
  remindedThrough: Day;
  /** Step, day, due day and person of every reminder that was told. */
  reminded: Set<string>;
  /** The association above has heard that it is late, once a step. */
  toldAbove: Set<CaseStep>;
  /** The next year was on file when its days were told last. */
  knowsNextYear: boolean;
}

/** The whole world of one run. */
export interface Model {
  cases: Case[];
  now: Instant;
  nextYear: boolean;
  /** How often each line must stand in an inbox. */
  told: Map<string, number>;
  /** How often somebody has looked at a case who is not its applicant. */
  looks: number;
}

export const today = ({ now }: Pick<Model, 'now'>): Day => now.slice(0, 10);
export const calendarOf = ({ nextYear }: Pick<Model, 'nextYear'>): Calendar => (nextYear ? withNextYear : withoutNextYear);

export const ended: CaseState[] = ['closed', 'refused', 'withdrawn', 'merged'];
export const isOpen = ({ state }: Case) => !ended.includes(state);
/** Everything that waits for a step of C 23. */
export const running: CaseState[] = ['filed', 'accepted', 'convened', 'heard', 'advised'];

export interface Period {
  step: CaseStep;
  days: number;
  dueOn: Day;
  dueAt: Instant;
  provisional: boolean;
}

const lengths: Record<CaseStep, number> = { decision: 15, meeting: 30, feedback: 60 };
export const steps: CaseStep[] = ['decision', 'meeting', 'feedback'];

export function period(each: Case, step: CaseStep, calendar: Calendar): Period {
  const days = step === 'feedback' && each.extendedTo !== null ? each.extendedTo : lengths[step];
  const dueOn = workdaysFrom(calendar, each.receivedOn)[days - 1]!;
  return { step, days, dueOn, dueAt: `${dueOn}T17:30:00.000+08:00`, provisional: isProvisional(calendar, each.receivedOn, dueOn) };
}

export function lateDays({ dueOn, dueAt }: Period, at: Instant, calendar: Calendar): number {
  return at <= dueAt ? 0 : Math.max(1, workdaysAfter(calendar, dueOn, at.slice(0, 10)));
}

/** What waits for its day: told of by the ladder and shown as running or overdue. */
export function waiting(each: Case, calendar: Calendar): Period[] {
  return isOpen(each) ? steps.filter((step) => !each.met[step]).map((step) => period(each, step, calendar)) : [];
}

export function freshCase(id: string, receivedAt: Instant, changes: Partial<Case> & Pick<Case, 'remindedThrough'>): Case {
  return {
    ...{ id, number: null, receivedAt, receivedOn: receivedAt.slice(0, 10), links: new Set(), firm: null, applicant: null, paper: null, electronic: true, state: 'filed', at: city, heardAt: city },
    ...{ officer: null, team: new Set(), notices: [], meetings: [], supplements: [], opinions: [], met: {}, extendedTo: null, answeredOn: null },
    ...{ rated: false, reopening: null, askedOn: null, reopened: false, archived: false, done: [], toldAbove: new Set(), reminded: new Set(), knowsNextYear: false },
    ...changes,
  };
}

// Who somebody is to a case

export function isApplicant({ firm, applicant }: Case, who: Person): boolean {
  return firm !== null ? who.actsFor === firm : applicant !== null && who.openid === applicant;
}

/** Whoever has applied handles nothing of it, wherever they work. */
const works = (each: Case, who: Person) => who.worksAt !== null && !isApplicant(each, who);
const here = (each: Case, who: Person) => works(each, who) && who.worksAt!.associationId === each.at.associationId;
const above = (each: Case, who: Person) => works(each, who) && who.worksAt!.associationId === each.at.associationPath.at(-2);

export const isOfficer = (each: Case, who: Person) => here(each, who) && each.officer === who.openid;
export const isLead = (each: Case, who: Person) => here(each, who) && who.roles.includes('lead');
export const isInTeam = (each: Case, who: Person) => here(each, who) && each.team.has(who.openid);
export const mayTake = (each: Case, who: Person) => here(each, who) && mayHold(each, who);
/** Here from the first draft on; above only who was asked, and until it is signed. */
export function isApprover(each: Case, who: Person): boolean {
  const waits = ({ state, asked }: Notice) => (state === 'drafted' || state === 'reviewed') && asked.includes(who.openid);
  return who.roles.includes('approver') && (here(each, who) ? each.notices.length > 0 : above(each, who) && each.notices.some(waits));
}
/** The decision was served, and it was no refusal. */
const isAccepted = ({ met, state }: Case) => met.decision !== undefined && state !== 'refused';
export const isSecretary = (each: Case, who: Person) => works(each, who) && who.roles.includes('committee-secretary') && who.worksAt!.associationId === each.heardAt.associationId && isAccepted(each);

export function mayConfirm(each: Case, who: Person): boolean {
  const fits = who.roles.some((role) => role === 'lead' || role === 'approver' || role === 'case-officer');
  if (!fits || each.paper === null || each.paper.confirmed || each.paper.by === who.openid) return false;
  return here(each, who) || (above(each, who) && each.paper.asked.includes(who.openid));
}

/** To whom the sheet was sent back. */
export function isRegistrar(each: Case, who: Person): boolean {
  return here(each, who) && each.paper !== null && !each.paper.confirmed && each.paper.returned && each.paper.by === who.openid;
}

/** Need to know. */
export function mayRead(each: Case, who: Person): boolean {
  return [isApplicant, isOfficer, isInTeam, isLead, isApprover, mayConfirm, isRegistrar, isSecretary].some((is) => is(each, who));
}

export const unserved = ({ notices }: Case): Notice | undefined => notices.find(({ state }) => state !== 'served');
export const calledMeeting = ({ meetings }: Case): Meeting | undefined => meetings.find(({ state }) => state === 'called');

/** For whom or for whose firm it is. */
const firmOf = ({ firm, applicant }: Case) => firm ?? people.find(({ openid }) => openid === applicant)?.memberOf ?? null;

/** An officer is neither the applicant nor of the applicant's firm. */
export function mayHold(each: Case, who: Person): boolean {
  return who.roles.includes('case-officer') && !isPartial(each, who);
}

export function isPartial(each: Case, { openid, memberOf }: Person): boolean {
  return openid === each.applicant || (memberOf !== null && memberOf === firmOf(each));
}

/** Of those who sit there: who has no conflict with person, firm or officer. */
export function impartial(each: Case): string[] {
  const firm = firmOf(each);
  return experts.filter(({ at, member, firm: own }) => at === each.heardAt && own !== firm && (member === null || member !== each.applicant)).map(({ id }) => id);
}

export const hasRecused = ({ meetings }: Case, expert: string) => meetings.some(({ recused }) => recused.has(expert));

export function tell(model: Model, { id }: Case, recipient: string | null, title: string, body = ''): void {
  if (recipient === null) return;
  const line = [id, recipient, title, body].join(' ').trim();
  model.told.set(line, (model.told.get(line) ?? 0) + 1);
}
