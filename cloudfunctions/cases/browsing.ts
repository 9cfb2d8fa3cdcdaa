import type { Page } from 'shared/contracts/answers';
import type { CaseActions, CaseAccess, CaseCard, CaseDetail } from 'shared/contracts/cases';
import { dayOf } from 'shared/instants';
import { explain as explained } from 'shared/workdays';
import type { Call } from '../platform/actions';
import type { Actor, FirmActor } from '../platform/actor';
import { logRead, looksAt } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { refuse } from '../platform/errors';
import { addressOf } from '../platform/files';
import { pageOf } from '../platform/paging';
import { milestoneOf, yearsOn } from './clock';
import { byOf, entryAbout } from './entries';
import { actsFor, mayStep } from './policy';
import { readableScene, seen, type Scene } from './stepping';
import * as store from './store';
import { accessView, cardOf, detailOf, ownSection } from './view';

type Inputs = { [Name in keyof CaseActions]: CaseActions[Name]['input'] };

const addressSeconds = 300;

export async function mine({ cursor, limit = 20 }: Inputs['mine'], call: Call<Actor>): Promise<Page<CaseCard>> {
  return cards(await own(call.actor, cursor, limit + 1), limit, call);
}

/** By member as the roster knows them, also when the roster says that they have left. */
function own({ identity, openid }: Actor, cursor: string | undefined, limit: number): Promise<store.Listed[]> {
  return identity.member ? store.ofMember(identity.member.memberId, cursor, limit) : store.ofPerson(openid, cursor, limit);
}

export async function ofFirm({ cursor, limit = 20 }: Inputs['ofFirm'], call: Call<FirmActor>): Promise<Page<CaseCard>> {
  return cards(await store.ofFirm(call.actor.firmId, cursor, limit + 1), limit, call);
}

async function cards(found: store.Listed[], limit: number, { now }: Call<Actor>): Promise<Page<CaseCard>> {
  const { calendar } = await calendarOf(yearsOn(dayOf(now)));
  return pageOf(found, limit, ({ _id, receivedAt }) => ({ at: receivedAt, id: _id }), (record) => cardOf(record, { parts: ['applicant'], calendar, now }));
}

/** Whoever is not the applicant is written down before anything is shown. */
export async function detail({ caseId }: Inputs['detail'], call: Call<Actor>): Promise<CaseDetail> {
  const scene = await readableScene(caseId, call);
  await writeDown(scene, '查看案件');
  return detailOf(seen(scene));
}

export async function writeDown({ record, parts, actor, now }: Scene, what: string): Promise<void> {
  if (!parts.includes('applicant')) await logRead(entryAbout(record, 'cases.look', what, null, byOf(actor, parts), now));
}

export async function explain({ caseId, step }: Inputs['explain'], call: Call<Actor>) {
  const { record, calendar, now, parts } = await readableScene(caseId, call);
  const milestone = milestoneOf(record, step, calendar, now) ?? refuse('conflict', '这一期限还没有开始计算');
  const days = explained(calendar, milestone.from, milestone.days);
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
  const notices = years.map((year) => ({ year, number: calendar[year]?.notice?.number ?? null, address: calendar[year]?.notice?.address ?? null }));
  return { milestone: parts.includes('applicant') ? { ...milestone, stricterOn: null } : milestone, days, notices };
}

export async function evidence({ caseId, evidenceId }: Inputs['evidence'], call: Call<Actor>): Promise<{ address: string }> {
  const scene = await readableScene(caseId, call);
  const found = scene.record.evidence.find(({ id }) => id === evidenceId);
  if (!found?.fileId) return refuse('missing', '没有找到这份材料');
  await writeDown(scene, `查看证据「${found.id}」`);
  return { address: await addressOf(found.fileId, addressSeconds) };
}

/** The applicant sees role and association; whoever leads sees the names (F32). */
export async function accessLog({ caseId }: Inputs['accessLog'], call: Call<Actor>): Promise<CaseAccess[]> {
  const { record, parts } = await readableScene(caseId, call);
  const may = mayStep('accessLog', record, parts);
  if (!may.allowed) refuse('forbidden', may.reason);
  return (await looksAt(record._id, mostLooks)).map((look) => accessView(look, parts.includes('applicant')));
}

const mostLooks = 100;
const shownInTodo = 5;

export async function todo(_: Inputs['todo'], call: Call<Actor>) {
  const { actor: { identity, openid }, now } = call;
  const known = identity.member !== null || identity.employee !== null;
  const own = known ? { memberId: identity.member?.memberId ?? null, openid } : null;
  const firmId = identity.mandate?.firmId ?? null;
  const found = await store.openOf(own, firmId !== null && actsFor(identity, firmId, dayOf(now)) ? firmId : null, shownInTodo);
  const { items } = found.length > 0 ? await cards(found, shownInTodo, call) : { items: [] };
  return { mine: items };
}

const ownLimit = 100;

export async function ownData(_: Inputs['own'], { actor }: Call<Actor>) {
  return ownSection(await store.wholeOf(actor.identity.member?.memberId ?? null, actor.openid, ownLimit));
}
