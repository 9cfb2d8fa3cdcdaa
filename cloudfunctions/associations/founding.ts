import type { AssociationActions } from 'shared/contracts/associations';
import type { Call } from '../platform/actions';
import type { Staff, Visitor } from '../platform/actor';
import { byMember, byStaff, entryOf, type AuditBy, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { isFoundingSecret } from '../platform/founding';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { founded, isSameFounding, mayStandBelow, type AssociationRecord } from './association';
import { managedAssociation, overtaken, refuseDispute } from './managing';
import { permissions } from './permissions';
import * as store from './store';

type Inputs = { [Name in keyof AssociationActions]: AssociationActions[Name]['input'] };
type Founded = { associationId: string };

/** Of the root there is one: two who establish at once collide on it. */
const rootId = 'root';

/** The root of a fresh environment, by whoever set it up; its first administrators claim it with the same secret. */
export async function establish({ secret, ...founding }: Inputs['establish'], { actor, now }: Call<Visitor>): Promise<Founded> {
  if (!isFoundingSecret(secret)) refuse('forbidden', '部署密钥不正确，或这个环境没有开放首次设置');
  const root = await store.root();
  const record = founded(root?._id ?? rootId, founding, null, now);
  if (root && !isSameFounding(root, record)) refuse('conflict', '这个环境已有最上级的协会');
  const by = byMember({ openid: actor.openid, name: '部署人员' }, 'guest');
  return begin(record, entryAbout(record, by, `设立${founding.name}，为本环境最上级的协会`, '首次设置', now));
}

/** The page's key makes the id: asked again after a lost answer, it is the same association. */
export async function found({ key, parentId, reason, ...founding }: Inputs['found'], { actor, now }: Call<Staff>): Promise<Founded> {
  const parent = await managedAssociation(parentId, actor);
  if (!mayStandBelow(founding.level, parent.level)) refuse('invalid', '下级协会的层级须低于上级协会');
  const record = founded(derivedId(actor.openid, key), founding, parent, now);
  await refuseDispute(record);
  const by = byStaff(actor, permissions.found.who);
  return begin(record, entryAbout(record, by, `新增${founding.name}，上级为${parent.name}`, reason, now));
}

async function begin(record: AssociationRecord, entry: AuditEntry): Promise<Founded> {
  if (await store.add(record, entry)) await afterwards('audit', () => store.handOver(record._id, entry));
  else if (!isSameFounding(await store.association(record._id), record)) overtaken();
  return { associationId: record._id };
}

function entryAbout({ _id, associationPath }: AssociationRecord, by: AuditBy, summary: string, reason: string, at: string): AuditEntry {
  return entryOf({ at, by, associationPath, action: 'associations.found', subject: { kind: 'association', id: _id, memberId: null }, summary, reason });
}
