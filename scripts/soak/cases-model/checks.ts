import { deepStrictEqual } from 'node:assert';
import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import type { CaseDetail, CaseOffer } from '../../../miniprogram/shared/contracts/cases';
import { calendarOf, isOpen, lateDays, period, steps, type Case, type Model } from './model';
import { offers } from './offers';
import type { Person } from './people';
import type { Real } from './real';

/** The record tells the same as the model. */
export function expectSame(record: CaseRecord, each: Case): void {
  const real = {
    ...{ state: record.stage.state, officer: record.officer?.openid ?? null, team: record.team.map(({ openid }) => openid).sort(), at: record.handledBy.associationId, heardAt: record.heardBy.associationId },
    notices: Object.values(record.writtenNotices).map(({ id, kind, state }) => `${id} ${kind} ${state}`).sort(),
    meetings: Object.values(record.meetings).map(({ id, state }) => `${id} ${state}`).sort(),
    ...{ met: steps.filter((step) => record.met[step] !== null), extendedTo: record.extension?.days ?? null, rated: record.rating !== null, archived: record.archived !== null },
    ...{ reopening: record.reopening === null ? null : record.reopening.decision === null ? 'asked' : 'decided', history: record.history.length, open: record.open, links: record.links.map(({ key }) => key).sort() },
  };
  const model = {
    ...{ state: each.state, officer: each.officer, team: [...each.team].sort(), at: each.at.associationId, heardAt: each.heardAt.associationId },
    notices: each.notices.map(({ id, kind, state }) => `${id} ${kind} ${state}`).sort(),
    meetings: each.meetings.map(({ id, state }) => `${id} ${state}`).sort(),
    ...{ met: steps.filter((step) => each.met[step]), extendedTo: each.extendedTo, rated: each.rated, archived: each.archived },
    ...{ reopening: each.reopening, history: each.done.length, open: isOpen(each), links: [...each.links].sort() },
  };
  deepStrictEqual(real, model);
}

/** What somebody sees: the days, and exactly those steps offered that the model allows. */
export function expectSeen(seen: CaseDetail, each: Case, who: Person, model: Model): void {
  const offered = (Object.keys(offers) as CaseOffer[]).filter((offer) => seen.can[offer].allowed);
  const allowed = (Object.keys(offers) as CaseOffer[]).filter((offer) => offers[offer]({ model, each, who }));
  deepStrictEqual({ who: who.openid, state: each.state, offered }, { who: who.openid, state: each.state, offered: allowed });
  const calendar = calendarOf(model);
  const expected = steps.map((step) => {
    const its = period(each, step, calendar);
    const met = each.met[step];
    const state = met ? (met <= its.dueAt ? 'met' : 'late') : !isOpen(each) ? 'stopped' : model.now <= its.dueAt ? 'running' : 'overdue';
    return [step, its.days, its.dueAt, its.provisional, state, state === 'stopped' ? 0 : lateDays(its, met ?? model.now, calendar)];
  });
  deepStrictEqual(seen.milestones.map(({ step, days, dueAt, provisional, state, lateDays: late }) => [step, days, dueAt, provisional, state, late]), expected);
}

interface Message {
  recipient: string;
  title: string;
  body: string;
  kind: string;
  path: string;
  push: string;
  fields: { phrase2?: string };
}

/** At the end of a run, when the duty has settled what calls have left. */
export async function expectWhole(model: Model, real: Real): Promise<void> {
  const messages = await real.all<Message>('messages');
  deepStrictEqual(linesOf(messages), new Map([...model.told].sort()));
  expectPushes(messages, real);
  const records = await real.all<CaseRecord>('cases');
  const log = await real.all<{ action: string; kind: string; subject: { id: string } }>('audit');
  for (const each of model.cases) {
    const logged = log.filter(({ subject, kind }) => subject.id === each.id && kind !== 'read').map(({ action }) => action.replace('cases.', ''));
    deepStrictEqual({ id: each.id, logged: logged.sort() }, { id: each.id, logged: [...each.done].sort() });
  }
  deepStrictEqual(log.filter(({ kind }) => kind === 'read').length, model.looks);
  expectNumbers(records);
  deepStrictEqual(records.filter(({ untold, unnumberedSince, noticeUnnumberedSince, unjoinedSince }) => untold.length > 0 || unnumberedSince || noticeUnnumberedSince || unjoinedSince), []);
}

function linesOf(messages: Message[]): Map<string, number> {
  const lines = messages.map(({ recipient, title, body, kind, path }) => {
    const words = kind === 'case-deadline' ? body.replace(/^案件[^「]*「/, '案件「').replace(/^案件.*号重新办理/, '重新办理') : '';
    return [path.split('caseId=')[1], recipient, title, words].join(' ').trim();
  });
  const found = new Map<string, number>();
  for (const line of lines.sort()) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

/** Each at most once: what is sent is pushed, and what was cut off may have been. */
function expectPushes(messages: Message[], real: Real): void {
  const key = (page: string | null, phrase: string | undefined) => `${page?.replace(/^\//, '')} ${phrase}`;
  const pushed = new Map<string, number>();
  const pushes = ['ann', 'bob', 'peer', 'administrator'].flatMap((openid) => real.local.messages.pushesTo(openid));
  for (const { page, data } of pushes) pushed.set(key(page, data.phrase2?.value), (pushed.get(key(page, data.phrase2?.value)) ?? 0) + 1);
  for (const [one, times] of pushed) {
    const there = messages.filter(({ path, fields }) => key(path, fields.phrase2) === one).length;
    if (times > there) throw new Error(`pushed ${times} times and ${there} times in the inbox: ${one}`);
  }
  const [sent, unsure] = [['sent'], ['sending', 'unknown']].map((states) => messages.filter(({ push }) => states!.includes(push)).length) as [number, number];
  if (pushes.length < sent || pushes.length > sent + unsure) throw new Error(`${pushes.length} pushes of ${sent} sent and ${unsure} cut off`);
}

/** From one on, without a gap and without a double, for each association and year. */
function expectNumbers(records: CaseRecord[]): void {
  const series = new Map<string, number[]>();
  const note = (owner: string, number: string | null) => {
    const [, head, year, digits] = /^(.*)〔(\d{4})〕(\d+)号$/.exec(number ?? '') ?? [];
    if (!digits) throw new Error(`no number: ${number}`);
    const name = `${owner} ${head} ${year}`;
    series.set(name, [...(series.get(name) ?? []), Number(digits)]);
  };
  for (const { number, receivedBy, writtenNotices } of records) {
    note(receivedBy.associationId, number);
    for (const notice of Object.values(writtenNotices)) if ('number' in notice) note(`${notice.issuer.associationId} notices`, notice.number);
  }
  for (const [name, numbers] of series) deepStrictEqual({ name, numbers: numbers.sort((one, other) => one - other) }, { name, numbers: numbers.map((_, index) => index + 1) });
}
