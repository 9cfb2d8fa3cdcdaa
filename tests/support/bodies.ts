import fc from 'fast-check';
import type { Block, Run } from 'shared/contracts/article-body';

/** Words as they are written, with signs that mean something elsewhere. */
const words = fc.string({ unit: fc.constantFrom('会', '计', '师', '协', '会', 'A', '7', '<', '&', '"', ' ', '。', '🙂'), minLength: 1, maxLength: 30 }).map((text) => `字${text}`);
const link = fc.constantFrom('https://www.cicpa.org.cn/', 'https://www.gov.cn/zhengce/2026.htm?id=7#top', '/packages/events/detail/index?eventId=a-1', 'measures:national#23', 'measures:jiangsu#1');
const run: fc.Arbitrary<Run> = fc.record({ text: words, bold: fc.constant(true as const), link }, { requiredKeys: ['text'] });
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const anchor = fc.constantFrom('第一条', '第二十三条');
const side = fc.integer({ min: 1, max: 4000 });

export const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), text: words, anchor }, { requiredKeys: ['type', 'level', 'text'] }),
  fc.record({ type: fc.constant('paragraph' as const), runs, anchor }, { requiredKeys: ['type', 'runs'] }),
  fc.record({ type: fc.constant('quote' as const), runs }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 5 }) }),
  fc.record({ type: fc.constant('picture' as const), file: fc.uuid().map((id) => `cloud://local.6c6f/news/${id}.png`), caption: fc.oneof(fc.constant(''), words), width: side, height: side }),
);

/** Every body that is one. */
export const bodies = fc.array(blocks, { maxLength: 12 });
