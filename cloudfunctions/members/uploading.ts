import type { Instant } from 'shared/contracts/answers';
import type { MemberActions } from 'shared/contracts/members';
import { plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Visitor } from '../platform/actor';
import { pageLimit } from '../platform/database';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import { uploadFolder } from '../platform/uploads';
import { retention } from './retention';
import * as store from './store';

/** No function can list what phones have uploaded: each upload says so itself, and so it can be taken away. */
export async function noteUpload({ file }: MemberActions['noteUpload']['input'], { actor, now }: Call<Visitor>): Promise<{ noted: true }> {
  if (!file.includes(`/${uploadFolder(actor.openid)}/`)) refuse('invalid', '上传的文件没有找到，请重新上传');
  await store.addUpload({ _id: derivedId('upload', file), file, at: now });
  return { noted: true };
}

/** What was submitted was copied and is gone already; what lies there still was never submitted. */
export async function discardUploads(now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const { _id, file } of await store.uploadsBefore(plus(now, -days(retention.uploads)), pageLimit)) {
    done.push(await afterwards(`discard upload ${_id}`, async () => {
      await discardFile(file);
      await store.removeUpload(_id);
    }));
  }
  return !done.includes(false);
}
