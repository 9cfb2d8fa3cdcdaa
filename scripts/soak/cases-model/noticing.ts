import type { CaseNoticeKind } from '../../../miniprogram/shared/contracts/case-notices';
import { confirmers } from './filing';
import { calendarOf, isApplicant, isApprover, isLead, isOfficer, period, tell, unserved, type Notice } from './model';
import { fits, mayExtendTo, offers, offerToDraft } from './offers';
import { people } from './people';
import { chosen, tellApplicant, type Attempt, type Step } from './step';

const kinds: CaseNoticeKind[] = ['acceptance', 'acceptance', 'acceptance', 'refusal', 'feedback', 'feedback', 'extension'];
const reasons = '所述事项须向外地调取工商登记资料，所需时间较长，特此说明。';

/** Of what can be drafted now, one; with nothing to draft any. */
function kindOf(attempt: Attempt): CaseNoticeKind {
  const possible = kinds.filter((kind) => offers[offerToDraft(kind)](attempt));
  return chosen(possible.length > 0 ? possible : kinds, attempt.choice)!;
}

const lengths = (attempt: Attempt) => ({ right: [period(attempt.each, 'feedback', calendarOf(attempt.model)).days + 1 + (attempt.choice % 40)].map((days) => Math.min(days, 90))[0]!, wrong: 91 });
const daysOf = (attempt: Attempt) => (attempt.flaw > 0 ? lengths(attempt).wrong : lengths(attempt).right);

/** Reasons of three words are none; an acceptance needs none. */
function contentOf(kind: CaseNoticeKind, attempt: Attempt) {
  const tooShort = attempt.flaw > 0 && kind !== 'extension';
  return { reasons: tooShort ? '不符合规定' : reasons, notCovered: kind === 'refusal' && attempt.choice % 2 === 0, days: kind === 'extension' ? daysOf(attempt) : null };
}

function isSound(kind: CaseNoticeKind, attempt: Attempt): boolean {
  if (kind === 'acceptance') return true;
  return kind === 'extension' ? mayExtendTo(attempt, daysOf(attempt)) : attempt.flaw === 0;
}

const noticeOf = ({ each, choice }: Attempt): Notice | undefined => unserved(each) ?? chosen(each.notices, choice);
const signs = ({ each, who }: Attempt) => isApprover(each, who) || isLead(each, who);
const keeps = ({ each, who }: Attempt) => isOfficer(each, who) || isLead(each, who);
const input = (attempt: Attempt) => ({ noticeId: noticeOf(attempt)?.id ?? 'nowhere' });

/** A step of a notice that is there, in one of those states. */
function on(states: Notice['state'][], whose: (attempt: Attempt) => boolean, more: (notice: Notice, attempt: Attempt) => boolean = () => true) {
  return (attempt: Attempt) => {
    const notice = noticeOf(attempt);
    return notice !== undefined && whose(attempt) && states.includes(notice.state) && more(notice, attempt);
  };
}

const stillFits = (notice: Notice, { each }: Attempt) => fits(notice, each);
/** Nobody signs what they wrote, nobody signs twice, and what was sent back waits for its drafter. */
const mayBeSignedBy = ({ authors, reviewer, returned }: Notice, openid: string) => !returned && !authors.has(openid) && reviewer !== openid;

function reviewable(notice: Notice, attempt: Attempt): boolean {
  return notice.persons === 'three' && !isOfficer(attempt.each, attempt.who) && stillFits(notice, attempt) && mayBeSignedBy(notice, attempt.who.openid);
}

function issuable(notice: Notice, attempt: Attempt): boolean {
  const { each, who } = attempt;
  if (isOfficer(each, who) || (notice.persons === 'three' && notice.state === 'drafted')) return false;
  if (!stillFits(notice, attempt) || !mayBeSignedBy(notice, who.openid)) return false;
  if (each.paper && !each.paper.confirmed) return false;
  return notice.kind !== 'extension' || mayExtendTo(attempt, notice.days!);
}

/** Whoever may still sign and has not the case in hand, here; where nobody is left, the approvers right above. */
function tellSigners({ model, each }: Attempt, notice: Notice): void {
  const free = people.filter(({ openid }) => openid !== each.officer && !notice.authors.has(openid) && notice.reviewer !== openid);
  const at = (place: string | undefined, roles: string[]) => free.filter((who) => who.worksAt?.associationId === place && who.roles.some((role) => roles.includes(role)) && !isApplicant(each, who));
  const near = at(each.at.associationId, ['approver', 'lead']);
  const asked = near.length > 0 ? near : at(each.at.associationPath.at(-2), ['approver']);
  notice.asked = asked.map(({ openid }) => openid);
  for (const openid of notice.asked) tell(model, each, openid, `有告知书等待${notice.state === 'reviewed' ? '签发' : '审核签发'}`);
}

/** Whoever is to confirm the paper may be somebody else above by now. */
function askAgain({ model, each }: Attempt): void {
  const { paper, at } = each;
  if (!paper || paper.confirmed) return;
  const newly = confirmers(each).filter(({ openid, worksAt }) => worksAt?.associationId !== at.associationId && !paper.asked.includes(openid));
  for (const { openid } of newly) tell(model, each, openid, '有纸质收件等待确认');
  if (newly.length > 0) paper.asked = confirmers(each).map(({ openid }) => openid);
}

const served: Record<CaseNoticeKind, string> = { acceptance: '维权服务申请已受理', refusal: '维权服务申请不予受理', extension: '反馈期限已延长', feedback: '维权服务已反馈' };

/** On paper, by the platform with consent, and of a feedback also on the telephone with proof of it. */
function wayOf(attempt: Attempt): 'platform' | 'paper' | 'telephone' {
  const { each, choice, flaw } = attempt;
  if (flaw > 0) return each.electronic ? 'telephone' : 'platform';
  if (noticeOf(attempt)?.kind === 'feedback' && choice % 3 === 0) return 'telephone';
  return each.electronic && choice % 2 === 0 ? 'platform' : 'paper';
}

function isServable({ kind }: Notice, attempt: Attempt): boolean {
  const way = wayOf(attempt);
  if (way === 'platform') return attempt.each.electronic;
  return way === 'paper' || (kind === 'feedback' && attempt.flaw === 0);
}

export const noticing: Record<string, Step> = {
  draftNotice: {
    weight: 8,
    possible: (attempt) => offers[offerToDraft(kindOf(attempt))](attempt) && isSound(kindOf(attempt), attempt),
    input: (attempt) => ({ key: attempt.key, kind: kindOf(attempt), ...contentOf(kindOf(attempt), attempt) }),
    done: (attempt, { writtenNotices }) => {
      const { each, who } = attempt;
      const known = new Set(each.notices.map(({ id }) => id));
      const { id, kind, days } = Object.values(writtenNotices).find((one) => !known.has(one.id))!;
      const persons = each.at.associationId === 'city' ? 'three' : 'two';
      const notice: Notice = { id, kind, days, state: 'drafted', drafter: who.openid, authors: new Set([who.openid]), reviewer: null, returned: false, persons, asked: [] };
      each.notices.push(notice);
      tellSigners(attempt, notice);
      askAgain(attempt);
    },
  },
  reviseNotice: {
    weight: 0.5,
    possible: on(['drafted'], ({ each, who }) => isOfficer(each, who), (notice, attempt) => stillFits(notice, attempt) && isSound(notice.kind, attempt)),
    input: (attempt) => ({ ...input(attempt), ...contentOf(noticeOf(attempt)?.kind ?? 'refusal', attempt) }),
    done: (attempt) => {
      const notice = noticeOf(attempt)!;
      const persons = attempt.each.at.associationId === 'city' ? 'three' : 'two';
      Object.assign(notice, { drafter: attempt.who.openid, days: notice.kind === 'extension' ? daysOf(attempt) : null, returned: false, persons });
      notice.authors.add(attempt.who.openid);
      tellSigners(attempt, notice);
      askAgain(attempt);
    },
  },
  discardNotice: {
    weight: 0.2,
    possible: on(['drafted', 'reviewed'], ({ each, who }) => isOfficer(each, who)),
    input,
    done: (attempt) => {
      const gone = noticeOf(attempt);
      attempt.each.notices = attempt.each.notices.filter((each) => each !== gone);
    },
  },
  reviewNotice: {
    weight: 8,
    possible: on(['drafted'], signs, reviewable),
    input,
    done: (attempt) => {
      const notice = noticeOf(attempt)!;
      Object.assign(notice, { state: 'reviewed', reviewer: attempt.who.openid });
      tellSigners(attempt, notice);
    },
  },
  sendBackNotice: {
    weight: 0.3,
    possible: on(['drafted', 'reviewed'], signs, stillFits),
    input: (attempt) => ({ ...input(attempt), reason: '请写明依据' }),
    done: ({ model, each, ...rest }) => {
      const notice = noticeOf({ model, each, ...rest })!;
      Object.assign(notice, { state: 'drafted', reviewer: null, returned: true });
      tell(model, each, each.officer ?? notice.drafter, '告知书已退回');
    },
  },
  issueNotice: {
    weight: 8,
    possible: on(['drafted', 'reviewed'], signs, issuable),
    input,
    done: ({ model, each, ...rest }) => {
      const notice = noticeOf({ model, each, ...rest })!;
      notice.state = 'issued';
      if (notice.kind === 'extension') each.extendedTo = notice.days;
      tell(model, each, each.officer ?? notice.drafter, '告知书已签发');
    },
  },
  sealNotice: {
    weight: 5,
    possible: on(['issued', 'sealed'], keeps, stillFits),
    input: (attempt, upload) => ({ ...input(attempt), file: upload() }),
    done: (attempt) => {
      noticeOf(attempt)!.state = 'sealed';
    },
  },
  serveNotice: {
    weight: 20,
    possible: on(['sealed'], keeps, (notice, attempt) => stillFits(notice, attempt) && isServable(notice, attempt)),
    input: (attempt, upload) => {
      const way = wayOf(attempt);
      return { ...input(attempt), way, mailNumber: way === 'paper' ? 'EMS 1234567890' : null, proof: way === 'telephone' && attempt.flaw === 0 ? upload() : null };
    },
    done: (attempt) => {
      const { each, model } = attempt;
      const notice = noticeOf(attempt)!;
      notice.state = 'served';
      tellApplicant(attempt, served[notice.kind]);
      if (notice.kind === 'extension') return;
      each.met[notice.kind === 'feedback' ? 'feedback' : 'decision'] = model.now;
      each.state = notice.kind === 'feedback' ? 'answered' : notice.kind === 'acceptance' ? 'accepted' : 'refused';
      if (notice.kind === 'feedback') each.answeredOn = model.now.slice(0, 10);
    },
  },
};
