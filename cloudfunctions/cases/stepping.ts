import type { Instant } from 'shared/contracts/answers';
import type { CaseDetail, CaseOffer } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import { dayOf } from 'shared/instants';
import type { Calendar } from 'shared/workdays';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import type { AuditEntry } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import type { CaseNotice, CaseRecord } from './case';
import { yearsOn } from './clock';
import { byOf, entryAbout, factOf } from './entries';
import { mayOffer } from './offers';
import { isExpertIn, mayRead, partsOf, type Part } from './policy';
import { reckoning, recounted, worked } from './recount';
import * as store from './store';
import { addressed, leadsAt } from './telling';
import { detailOf, type Seen } from './view';

/** One case as its caller has it, with the calendar that its days are counted by: two requests. */
export interface Scene extends Call<Actor> {
  record: CaseRecord;
  parts: Part[];
  calendar: Calendar;
  stamp: string;
}

/** A case that is not there and one that the caller is not to know of are answered alike. */
export async function sceneOf(caseId: string, { actor, now }: Call<Actor>): Promise<Scene> {
  const [record, { calendar, stamp }] = await Promise.all([store.one(caseId), calendarOf(yearsOn(dayOf(now)))]);
  const parts = record ? partsOf(record, actor.identity, dayOf(now)) : [];
  if (!record || parts.length === 0) return refuse('missing', '没有找到这个案件');
  return { record, parts, calendar, stamp, actor, now };
}

/** For whoever may know what the matter is about. */
export async function readableScene(caseId: string, call: Call<Actor>): Promise<Scene> {
  const scene = await sceneOf(caseId, call);
  return mayRead(scene.parts) ? scene : refuse('forbidden', '只有经办人、牵头部门负责人和须知情的人可以查看这个案件');
}

/** What a step does to the case, and who is told. */
export interface Outcome {
  changes: store.Changes;
  /** For the history, in a few words. */
  what: string;
  /** Only staff see it. */
  inner?: boolean;
  /** As whom it was done, where the parts do not say. */
  role?: string;
  lateDays?: number;
  /** Kept with the history alone: the log knows nothing of the matter. */
  words?: string;
  reason?: string | null;
  notices?: (after: CaseRecord) => CaseNotice[];
}

type OnCase = { caseId: string; version: number };

type Decide = (scene: Scene) => Outcome | Promise<Outcome>;

/**
 * Load, decide, save: one conditional write carries the new state, the history, the audit entry and what is to be
 * told. The same call again is the same step; a step on a page that is stale is refused. `action` names what is
 * possible under the same conditions as the offer.
 */
export async function step(offer: CaseOffer, input: OnCase, call: Call<Actor>, decide: Decide, action: string = offer): Promise<CaseDetail> {
  return shownAs(await stepBy(action, input, call, (scene) => mayOffer(offer, seen(scene)), decide));
}

/** The same for a step that is no offer of the whole case. */
export async function stepBy(name: string, input: OnCase, call: Call<Actor>, may: (scene: Scene) => Permission, decide: Decide): Promise<Scene> {
  const scene = await sceneOf(input.caseId, call);
  const key = derivedId(name, call.actor.openid, JSON.stringify(input));
  if (scene.record.lastStep === key) return scene;
  const permission = may(scene);
  if (!permission.allowed) refuse('conflict', permission.reason);
  if (scene.record.version !== input.version) refuse('conflict', stale);
  return (await taken(scene, `cases.${name}`, key, await decide(scene))) ?? refuse('conflict', stale);
}

export const stale = '案件刚刚有变化，请刷新后再办理；已填写的内容会保留';

/** Null when the case has moved on since it was read. */
export async function taken(scene: Scene, action: AuditEntry['action'], key: string, outcome: Outcome): Promise<Scene | null> {
  const { record, parts, actor, now } = scene;
  const changed = changedBy(record, outcome.changes);
  const entry = entryAbout(record, action, outcome.what, outcome.reason ?? null, byOf(actor, parts), now);
  const said = factOf(actor, parts, now, outcome.words ? `${outcome.what}：${outcome.words}` : outcome.what, outcome);
  const fact = outcome.role === undefined ? said : { ...said, role: outcome.role };
  const moved = await recounted(record, scene, leadsAt); // a step before the duty: what the new calendar moves is not to pass in silence
  const history = [...record.history, ...(moved ? [moved.fact] : []), fact];
  const after = worked({ ...changed, version: record.version + 1, history, lastStep: key }, scene);
  const notices = [...(moved?.notices ?? []), ...(outcome.notices?.(after) ?? [])];
  const entries: [AuditEntry, ...AuditEntry[]] = moved ? [moved.entry, entry] : [entry];
  const untold = [...record.untold, ...notices];
  const told = notices.length > 0 ? { untold, untoldSince: record.untoldSince ?? now } : {};
  if (!(await store.save(record, { ...outcome.changes, ...reckoning(after), history, lastStep: key, ...told }, ...entries))) return null;
  await afterwards('audit', () => store.handOver(record._id, ...entries));
  if (notices.length > 0) await afterwards('tell', () => tell(after, untold, now));
  return { ...scene, record: after, parts: partsOf(after, actor.identity, dayOf(now)) };
}

export const shownAs = (scene: Scene): CaseDetail => detailOf(seen(scene));
export const seen = (scene: Scene): Seen => ({ ...scene, openid: scene.actor.openid, isExpert: isExpertIn(scene.record, scene.actor.identity) });

export async function tell({ _id, applicant }: Pick<CaseRecord, '_id' | 'applicant'>, untold: CaseNotice[], now: Instant): Promise<void> {
  await handOver(await addressed(untold, applicant, dayOf(now)));
  await store.clearUntold(_id, untold.map(({ _id }) => _id));
}

/** `writtenNotices.<id>` and `meetings.<id>` name one part of the record; null there takes it away. */
function changedBy(record: CaseRecord, changes: store.Changes): CaseRecord {
  const after: Record<string, unknown> = { ...record };
  for (const [path, value] of Object.entries(changes)) {
    const [field, part] = path.split('.') as [string, string?];
    after[field] = part === undefined ? value : withPart(after[field] as Record<string, unknown>, part, value);
  }
  return after as unknown as CaseRecord;
}

function withPart(parts: Record<string, unknown>, part: string, value: unknown): Record<string, unknown> {
  const { [part]: _former, ...rest } = parts;
  return value === null ? rest : { ...rest, [part]: value };
}
