import type { Instant } from 'shared/contracts/answers';
import type { OwnSection } from 'shared/contracts/own-data';

export function ownSection(receipts: { newsId: string; at: Instant }[], titles: ReadonlyMap<string, string>): OwnSection {
  return { title: '必读文章的回执', records: receipts.map(({ newsId, at }) => [{ label: '文章', value: titles.get(newsId) ?? '已删除的文章' }, { label: '读完时间', value: at }]) };
}
