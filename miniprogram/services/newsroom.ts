/** Articles as those who make them see them. */
import { newKey } from '../phone/new-key';
import type { NewsContent, NewsEditingActions, NewsFile, NewsState } from '../shared/contracts/news-editing';
import { readAssociation } from './associations';
import { capability, upload } from './cloud';
import { proofFolder } from './members';
import { whoAmI } from './session';

const ask = capability<NewsEditingActions>('news');
type OnNews = { newsId: string; revision: number };
type Paged = { cursor?: string; limit?: number };

export const managedNews = (state: NewsState, input: Paged) => ask('managed', { state, ...input });
export const readManuscript = (newsId: string) => ask('managedArticle', { newsId });
export const beginNews = (key: string, content: NewsContent) => ask('begin', { key, content });
export const saveNews = (on: OnNews, content: NewsContent) => ask('save', { ...on, content });
/** Text or markup that was copied elsewhere, as blocks. */
export const sortPasted = (text: string) => ask('paste', { text });
export const oldVersion = (newsId: string, number: number) => ask('oldVersion', { newsId, number });
export const unreadFirms = (newsId: string, input: Paged) => ask('unread', { newsId, ...input });
export const unreadPeople = (newsId: string, firmId: string | null, input: Paged) => ask('unreadPeople', { newsId, firmId, ...input });
export const remindOfNews = (newsId: string) => ask('remind', { newsId });

/** Sites that the own association links to, beside the official ones. */
export async function linkHosts(): Promise<string[]> {
  const { staff } = await whoAmI();
  return staff?.association ? (await readAssociation(staff.association.id)).policy.linkHosts.value : [];
}

export const steps = {
  submit: (on: OnNews) => ask('submit', on),
  approve: (on: OnNews) => ask('approve', on),
  sendBack: (on: OnNews & { reason: string }) => ask('sendBack', on),
  sign: (on: OnNews) => ask('sign', on),
  withdraw: (on: OnNews & { reason: string }) => ask('withdraw', on),
  amend: (on: OnNews) => ask('amend', on),
  discard: (on: OnNews) => ask('discard', on),
  setPin: (on: OnNews & { until: string | null }) => ask('setPin', on),
};

/** Uploaded to where the cloud takes it from; asked again it is the same file. */
export async function addToNews(kind: NewsFile['kind'], newsId: string, path: string): Promise<NewsFile> {
  const { folder } = await proofFolder();
  const file = await upload(`${folder}/${newKey()}${endingOf(path, kind)}`, path);
  return ask(kind === 'picture' ? 'addPicture' : 'addAttachment', { newsId, file });
}

const endingOf = (path: string, kind: NewsFile['kind']) => /\.(png|jpe?g|pdf)$/i.exec(path)?.[0].toLowerCase() ?? (kind === 'picture' ? '.jpg' : '.pdf');
