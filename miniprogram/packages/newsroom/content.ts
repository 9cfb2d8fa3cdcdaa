import type { Audience } from '../../shared/contracts/audience';
import { audienceKindLabels, audienceKinds } from '../../shared/contracts/audience';
import type { NewsContent, NewsFile } from '../../shared/contracts/news-editing';

export const emptyContent = (): NewsContent => ({ title: '', summary: '', category: 'notice', audience: { reach: 'public' }, mustRead: false, scheduledAt: null, cover: null, body: [], attachments: [], article: null });

export const isSame = (one: NewsContent, other: NewsContent | null) => JSON.stringify(one) === JSON.stringify(other);

/** 执业会员、单位会员 · 2 个协会、1 家事务所. */
export function audienceWords(audience: Audience): string {
  if (audience.reach === 'public') return '所有人（含访客）';
  const kinds = audienceKinds.filter((kind) => audience.kinds.includes(kind)).map((kind) => audienceKindLabels[kind]);
  return `${kinds.join('、') || '还没有选择对象'} · ${placesWords(audience) || '本会及下级协会'}`;
}

function placesWords({ associationIds, firmIds, groupIds }: Extract<Audience, { reach: 'members' }>): string {
  const counted: [number, string][] = [[associationIds.length, '个协会'], [firmIds.length, '家事务所'], [groupIds.length, '个会员组织']];
  return counted.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join('、');
}

/** Where each file can be seen now. */
export const addressesOf = (files: NewsFile[]): Record<string, string> => Object.fromEntries(files.map(({ file, address }) => [file, address]));

/** What a writer has to know about a picture before it is signed. */
export function pictureWarning(files: NewsFile[]): string {
  const checks = files.map(({ check }) => check);
  if (checks.includes('risky')) return '有图片没有通过微信的内容安全检查，请删除或更换';
  if (checks.includes('failed')) return '有图片没有得到微信的检查结果，请删除后重新添加';
  return checks.includes('waiting') ? '有图片正在由微信检查，通过后才能提交' : '';
}
