import { picturesOf, wordsOf } from 'shared/article-body';
import type { Instant } from 'shared/contracts/answers';
import type { NewsContent, PictureCheck } from 'shared/contracts/news-editing';
import { plus } from 'shared/instants';

/** A file out of the phone's reach, added to one article. */
export interface KeptFile {
  file: string;
  kind: 'picture' | 'document';
  bytes: number;
  /** Of what was uploaded: adding it twice is adding it once. */
  upload: string;
  at: Instant;
  /** By which WeChat's word on a picture finds it; never shown to anybody, so whoever names it is WeChat. */
  trace: string | null;
  check: Exclude<PictureCheck, 'failed'> | null;
}

const labels: Record<keyof NewsContent, string> = {
  title: '标题', summary: '摘要', category: '栏目', audience: '对象', mustRead: '必读', scheduledAt: '发布时间', cover: '封面', body: '正文', attachments: '附件', article: '依据条款',
};

/** What somebody has changed, by the names that the editor shows. */
export function changedFields(before: NewsContent, after: NewsContent): string[] {
  const fields = Object.keys(labels) as (keyof NewsContent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => labels[field]);
}

/** Who is asked to read it. */
export type Asked = Pick<NewsContent, 'audience' | 'mustRead'>;

export function asksTheSame(before: Asked, after: Asked): boolean {
  return before.mustRead === after.mustRead && JSON.stringify(before.audience) === JSON.stringify(after.audience);
}

/** What no draft may hold, or null: files of others, and a receipt from people who are not known. */
export function contentFault(content: NewsContent, files: readonly KeptFile[]): string | null {
  const has = (kind: KeptFile['kind'], file: string) => files.some((kept) => kept.kind === kind && kept.file === file);
  if (!picturesIn(content).every((file) => has('picture', file))) return '有一张图片不属于这篇文章，请重新添加';
  if (!content.attachments.every(({ file }) => has('document', file))) return '有一份附件不属于这篇文章，请重新添加';
  return null;
}

/** What is still missing before others look at it, or null. */
export function gap(content: NewsContent): string | null {
  const { title, body, audience, mustRead } = content;
  if (title === '') return '请填写标题';
  if (body.length === 0) return '请填写正文';
  if (audience.reach === 'members' && audience.kinds.length === 0) return '请选择这篇文章面向哪些人';
  if (mustRead && audience.reach === 'public') return '必读文章须指定对象，面向所有人的文章不能设为必读';
  return null;
}

/** WeChat tells within half an hour; what it has not told by then never comes. */
const checkLasts = 60 * 60 * 1000;

export function checkOf({ check, at }: KeptFile, now: Instant): PictureCheck | null {
  return check === 'waiting' && plus(at, checkLasts) < now ? 'failed' : check;
}

/** Others see a picture only after WeChat has let it pass. */
export function pictureGap(content: NewsContent, files: readonly KeptFile[], now: Instant): string | null {
  const shown = new Set(picturesIn(content));
  const checks = files.filter(({ file }) => shown.has(file)).map((kept) => checkOf(kept, now));
  if (checks.includes('risky')) return '有图片没有通过微信的内容安全检查，请更换';
  if (checks.includes('failed')) return '有图片没有得到微信的检查结果，请重新添加';
  return checks.includes('waiting') ? '图片正在由微信检查，请几分钟后再试' : null;
}

export function picturesIn({ body, cover }: NewsContent): string[] {
  return [...picturesOf(body).map(({ file }) => file), ...(cover === null ? [] : [cover])];
}

/** All that WeChat is asked about. */
export function textIn({ title, summary, body, attachments }: NewsContent): string {
  return [title, summary, wordsOf(body), ...attachments.map(({ name }) => name)].join('\n');
}
