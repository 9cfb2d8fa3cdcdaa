import type { NewsActions } from 'shared/contracts/news';
import { bodyFault } from 'shared/article-body';
import type { ManagedNews, NewsContent, NewsFile, PastedText } from 'shared/contracts/news-editing';
import type { Instant } from 'shared/contracts/answers';
import { pastedText } from 'shared/pasting';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationsOf } from '../platform/associations';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { firmsById } from '../platform/firms';
import { areGroupsWithin } from '../platform/groups';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { pastedHtml } from '../platform/pasted-html';
import { askAboutPicture } from '../platform/picture-check';
import { copyUpload, type Taken } from '../platform/uploads';
import { contentFault, type KeptFile } from './content';
import { entryAbout } from './entries';
import { begun, isSameWork, saved, type Manuscript } from './manuscript';
import { hostsOf, refuseOtherSites } from './linking';
import { current, deskView, doerOf, fileView, ownManuscript, permit, stale } from './managing';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

/** The page's key makes the id: asked twice it is one draft, whatever became of the first answer. */
export async function begin({ key, content }: Inputs['begin'], { actor, now }: Call<Staff>): Promise<ManagedNews> {
  const _id = derivedId('news', actor.openid, key);
  const before = await store.manuscript(_id);
  if (before) return deskView(await ownManuscript(_id, actor), actor, now);
  await accept(content, [], actor);
  const draft = begun(_id, actor, content, doerOf(actor), now);
  const entry = entryAbout('begin', draft, actor, now);
  if (await store.add(draft, entry)) await afterwards('begin', () => store.handOver(_id, entry));
  return deskView(await ownManuscript(_id, actor), actor, now);
}

/** A body that may be saved, or a sentence on why it cannot be one; nothing is stored. */
export async function paste({ text }: Inputs['paste'], { actor }: Call<Staff>): Promise<PastedText> {
  const hosts = await hostsOf(actor);
  const pasted = isMarkup(text) ? pastedHtml(text, hosts) : { body: pastedText(text), pictures: 0, links: 0 };
  const fault = bodyFault(pasted.body, hosts);
  return fault ? refuse('invalid', fault) : pasted;
}

/** A sign of smaller than is no markup; the name of an element behind it is. */
function isMarkup(text: string): boolean {
  return /<(?:!--|\/?(?:html|body|head|style|script|p|div|section|article|span|font|br|h[1-6]|ul|ol|li|table|t[rdh]|strong|em|[abiu]|img|blockquote|svg|iframe)\b)/i.test(text);
}

/** Saved before with the same words it is no mistake: an answer was lost. */
export async function save({ newsId, revision, content }: Inputs['save'], { actor, now }: Call<Staff>): Promise<ManagedNews> {
  const found = await ownManuscript(newsId, actor);
  if (isSameWork(found, revision, content, actor.openid)) return deskView(found, actor, now);
  await permit('save', found, actor);
  await accept(content, found.files, actor);
  const before = current(found, revision);
  const after = saved(before, content, doerOf(actor), now);
  const entry = after.facts.length > before.facts.length ? entryAbout('save', after, actor, now) : null;
  if (!(await store.save(before, after, entry))) refuse('conflict', stale);
  if (entry) await afterwards('save', () => store.handOver(newsId, entry));
  return deskView(after, actor, now);
}

export function addPicture({ newsId, file }: Inputs['addPicture'], call: Call<Staff>): Promise<NewsFile> {
  return addFile('picture', newsId, file, call);
}

export function addAttachment({ newsId, file }: Inputs['addAttachment'], call: Call<Staff>): Promise<NewsFile> {
  return addFile('document', newsId, file, call);
}

async function addFile(kind: KeptFile['kind'], newsId: string, upload: string, { actor, now }: Call<Staff>): Promise<NewsFile> {
  const found = await ownManuscript(newsId, actor);
  const name = derivedId('upload', upload);
  const before = found.files.find((file) => file.upload === name);
  if (before) return fileView(before, now);
  await permit('save', found, actor);
  const taken = await copyUpload(upload, `news/${newsId}/${name}`, actor.openid);
  const kept = await checked(kind, taken, name, actor.openid, now);
  if (!(await store.keepFile(newsId, kept))) return fileView(await addedMeanwhile(newsId, name, actor), now);
  await afterwards('upload', () => discardFile(upload));
  return fileView(kept, now);
}

/** As its bytes say; a picture waits until WeChat has looked at it. */
async function checked(kind: KeptFile['kind'], { fileId, ending, bytes }: Taken, upload: string, openid: string, at: Instant): Promise<KeptFile> {
  if ((ending === 'pdf') !== (kind === 'document')) refuse('invalid', kind === 'picture' ? '只能添加图片，请重新选择' : '附件只能是PDF文件，请重新选择');
  if (kind === 'document') return { file: fileId, kind, bytes, upload, at, trace: null, check: null };
  return { file: fileId, kind, bytes, upload, at, trace: await askAboutPicture(fileId, openid), check: 'waiting' };
}

async function addedMeanwhile(newsId: string, upload: string, actor: Staff): Promise<KeptFile> {
  const { files } = await ownManuscript(newsId, actor);
  return files.find((file) => file.upload === upload) ?? refuse('conflict', stale);
}

/** Its files are its own, and whom it is for belongs to the association. */
async function accept(content: NewsContent, files: Manuscript['files'], { associationId, associationPath }: Staff): Promise<void> {
  const fault = contentFault(content, files);
  if (fault) refuse('invalid', fault);
  await refuseOtherSites(content.body, { associationPath });
  const { audience } = content;
  if (audience.reach === 'public') return;
  const others = audience.associationIds.filter((id) => id !== associationId);
  const named = others.length > 0 ? await associationsOf(others) : [];
  const outside = others.some((id) => !named.find(({ _id }) => _id === id)?.associationPath.includes(associationId));
  if (outside) refuse('invalid', '只能面向本会和下级协会，请重新选择');
  const firms = await firmsById(audience.firmIds);
  if (!audience.firmIds.every((id) => firms.find(({ _id }) => _id === id)?.associationPath.includes(associationId))) refuse('invalid', '只能面向本会的单位会员，请重新选择');
  if (!(await areGroupsWithin(audience.groupIds, associationId))) refuse('invalid', '只能面向本会的会员组织，请重新选择');
}
