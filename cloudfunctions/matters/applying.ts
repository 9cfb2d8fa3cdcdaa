import type { Instant } from 'shared/contracts/answers';
import type { FormValues, MatterActions } from 'shared/contracts/matters';
import type { Call } from '../platform/actions';
import type { Actor, FirmActor } from '../platform/actor';
import { byFirm, byMember, type AuditBy } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { isRisky } from '../platform/text-check';
import { copyUpload } from '../platform/uploads';
import { entryAbout } from './entries';
import { finish } from './finishing';
import { filesIn, type Kind } from './kind';
import { kindOf } from './kinds';
import { clockFrom, received, type Clock, type Doer, type KeptFile, type Matter, yearsFrom } from './matter';
import { firmOwner, mayFile, mayFileForFirm, memberOwner, personOwner } from './policy';
import { placeFor } from './directing';
import * as store from './store';

type Filing = MatterActions['file']['input'];
type Filed = Pick<Matter, 'owner' | 'filer' | 'firm'>;

export async function file({ kind: id, key, values }: Filing, { actor, now }: Call<Actor>): Promise<{ matterId: string }> {
  const kind = declared(id);
  const may = mayFile(kind, actor.persons);
  if (!may.allowed) refuse('forbidden', may.reason);
  const { member, employee } = actor.identity;
  const whose = member ?? employee;
  if (!whose) return refuse('forbidden', '请先绑定会员身份');
  const owner = member ? memberOwner(member.memberId) : personOwner(actor.openid);
  const filer = { openid: actor.openid, memberId: member?.memberId ?? null, name: whose.name, firmName: whose.firmName };
  const by = byMember({ openid: actor.openid, name: whose.name }, member ? 'member' : 'employee');
  return add(kind, key, values, { owner, filer, firm: null }, whose, by, now);
}

/** Both names: who files, and for whom. */
export async function fileForFirm({ kind: id, key, values }: Filing, { actor, now }: Call<FirmActor>): Promise<{ matterId: string }> {
  const kind = declared(id);
  const may = mayFileForFirm(kind, actor);
  if (!may.allowed) refuse('forbidden', may.reason);
  const { openid, name, firmId, firmName } = actor;
  const filer = { openid, memberId: null, name, firmName };
  return add(kind, key, values, { owner: firmOwner(firmId), filer, firm: { firmId, firmName } }, actor, byFirm(actor), now);
}

/** The page's key makes the id: asked twice it is one matter, whatever became of the first answer. */
async function add(kind: Kind, key: string, values: FormValues, filed: Filed, home: { associationPath: readonly string[] }, by: AuditBy, now: Instant): Promise<{ matterId: string }> {
  const _id = derivedId('matter', filed.filer.openid, kind.id, key);
  if (await store.matter(_id)) return { matterId: _id };
  const place = await placeFor(kind.route, home.associationPath, values);
  if (await isRisky(writtenIn(values), filed.filer.openid)) refuse('invalid', '内容没有通过微信的内容安全检查，请修改后再提交');
  const files = await takeFiles(kind, values, _id, filed.filer.openid);
  const doer: Doer = { openid: filed.filer.openid, name: filed.filer.name, associationName: null };
  const matter = received({ _id, kind: kind.id, title: titleOf(kind, values), word: kind.mark, ...filed, ...place, at: now, values: textsOf(kind, values), files, clock: await clockOf(kind, now) }, doer);
  const entry = entryAbout(filed.firm ? 'fileForFirm' : 'file', matter, kind.name, by, now);
  if (await store.add(matter, entry)) await afterwards('file', () => finish(matter, entry));
  await afterwards('uploads', () => discardUploads(kind, values));
  return { matterId: _id };
}

function declared(id: string): Kind {
  return kindOf(id) ?? refuse('missing', '没有这种事项，请更新小程序后再试');
}

async function clockOf({ clock }: Kind, now: Instant): Promise<Clock | null> {
  if (!clock) return null;
  const { calendar, stamp } = await calendarOf(yearsFrom(now));
  return clockFrom(clock, now, calendar, stamp);
}

/** Out of the phone's reach, each under a name of its own. */
async function takeFiles(kind: Kind, values: FormValues, id: string, openid: string): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { name, label } of filesIn(kind.form)) {
    for (const file of [values[name] ?? []].flat()) kept.push({ label, fileId: (await copyUpload(file, `matters/${id}/${derivedId(file)}`, openid)).fileId });
  }
  return kept;
}

/** Once the matter is there: a call that was cut off before can be made again. */
async function discardUploads(kind: Kind, values: FormValues): Promise<void> {
  for (const { name } of filesIn(kind.form)) for (const file of [values[name] ?? []].flat()) await discardFile(file);
}

function textsOf({ form }: Kind, values: FormValues): FormValues {
  const files = new Set(filesIn(form).map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !files.has(name)));
}

function writtenIn(values: FormValues): string {
  return Object.values(values).filter((value) => typeof value === 'string').join('\n');
}

function titleOf({ title, name }: Kind, values: FormValues): string {
  const text = values[title];
  return typeof text === 'string' ? text : name;
}
