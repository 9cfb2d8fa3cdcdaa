import type { Page } from 'shared/contracts/answers';
import type { MatterActions, MatterCard, MatterDetail, MatterKind, MattersTodo } from 'shared/contracts/matters';
import type { OwnSection } from 'shared/contracts/own-data';
import type { Call } from '../platform/actions';
import type { Actor, FirmActor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { addressOf } from '../platform/files';
import { pageOf } from '../platform/paging';
import type { Kind } from './kind';
import { kindOf, kinds } from './kinds';
import type { Matter } from './matter';
import { ownSection } from './own';
import { permissions } from './permissions';
import { firmOwner, isOwner, mayFile, mayFileForFirm, ownersOf } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof MatterActions]: MatterActions[Name]['input'] };

/** An address lasts as long as it takes to open it. */
const seconds = 300;
const position = ({ _id, at }: Matter) => ({ at, id: _id });

export async function declared(_: unknown, { actor }: Call<Actor>): Promise<MatterKind[]> {
  return kinds.map((kind) => view.kind(kind, { file: mayFile(kind, actor.persons), fileForFirm: mayFileForFirm(kind, actor.identity.mandate) }));
}

export async function mine({ cursor, limit = 20 }: Inputs['mine'], { actor }: Call<Actor>): Promise<Page<MatterCard>> {
  return cardsOf(ownOwner(actor), cursor, limit);
}

export async function firmMatters({ cursor, limit = 20 }: Inputs['firmMatters'], { actor }: Call<FirmActor>): Promise<Page<MatterCard>> {
  return cardsOf(firmOwner(actor.firmId), cursor, limit);
}

export async function detail({ matterId }: Inputs['detail'], { actor }: Call<Actor>): Promise<MatterDetail> {
  const { matter, kind } = await ownMatter(matterId, actor);
  return view.detail(matter, kind);
}

export async function attachment({ matterId, number }: Inputs['attachment'], { actor }: Call<Actor>) {
  return opened((await ownMatter(matterId, actor)).matter, number);
}

export async function opened({ files }: Matter, number: number): Promise<{ address: string; type: 'picture' | 'document' }> {
  const file = files[number - 1] ?? refuse('missing', '没有找到这份附件');
  return { address: await addressOf(file.fileId, seconds), type: view.typeOf(file) };
}

export async function todo(_: unknown, { actor }: Call<Actor>): Promise<MattersTodo> {
  const owners = ownersOf(actor.openid, actor.identity.member, actor.identity.mandate);
  const { staff } = actor.identity;
  const handles = staff && permissions.managed.who.some((role) => staff.roles.includes(role)) ? staff : null;
  const [owned, handled] = await Promise.all([
    store.countOwned(owners),
    handles ? store.countHandled(handles.associationId, actor.openid) : { waiting: 0, working: 0 },
  ]);
  return { toAnswer: owned.asked, toRate: owned.replied, waiting: handled.waiting, mine: handled.working };
}

/** One's own; what was filed for a firm is the firm's. */
export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  const found: Matter[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = pageOf(await store.mattersOf(ownOwner(actor), cursor, 51), 50, position, (matter) => matter);
    found.push(...page.items);
    [cursor, more] = [page.next ?? undefined, page.next !== null];
  }
  return [ownSection(found)];
}

/** What is another's is answered like what does not exist. */
export async function ownMatter(matterId: string, { openid, identity: { member, mandate } }: Actor): Promise<{ matter: Matter; kind: Kind }> {
  const matter = await store.matter(matterId);
  const kind = matter && kindOf(matter.kind);
  if (!matter || !kind || !isOwner({ openid, owners: ownersOf(openid, member, mandate) }, matter)) return refuse('missing', '没有找到这件事项');
  return { matter, kind };
}

async function cardsOf(owner: string, cursor: string | undefined, limit: number): Promise<Page<MatterCard>> {
  return pageOf(await store.mattersOf(owner, cursor, limit + 1), limit, position, (matter) => view.card(matter, kindOf(matter.kind)!));
}

function ownOwner({ openid, identity: { member } }: Actor): string {
  return ownersOf(openid, member, null)[0]!;
}
