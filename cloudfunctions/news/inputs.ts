import * as v from 'valibot';
import { bodyFault } from 'shared/article-body';
import type { Block } from 'shared/contracts/article-body';
import { audienceKinds, type Audience } from 'shared/contracts/audience';
import { newsCategories, type MeasuresArticle } from 'shared/contracts/news';
import { newsStates, type NewsContent } from 'shared/contracts/news-editing';
import { longestPaste } from 'shared/pasting';
import { hasWords, isPlain } from 'shared/plain-text';
import { cursor, fields, instant, limit, line, lines, oneOf, token, whole } from '../platform/input';

const newsId = token('文章', 64);
const revision = whole('页面版本', 1, 1_000_000);
const reason = lines('理由', 500);
const articles: Record<MeasuresArticle['document'], number> = { national: 29, jiangsu: 23 };

/** May stay empty while it is a draft; emoji and signs alone are no text. */
function draftLine(label: string, longest: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    v.maxLength(longest, `${label}最多 ${longest} 个字`),
    v.check((text) => text === '' || text.trim() !== '', `请填写${label}`),
    v.check((text) => isPlain(text), `${label}中有无法使用的字符，请删除后再试`),
    v.check((text) => text === '' || hasWords(text), `${label}中要有文字，不能只有表情或符号`),
    v.trim(),
  );
}

function ids(label: string) {
  return v.pipe(v.array(token(label, 64), `请选择${label}`), v.maxLength(50, `${label}最多选 50 个`), v.transform((all) => [...new Set(all)]));
}

const audience: v.GenericSchema<unknown, Audience> = v.variant(
  'reach',
  [
    fields({ reach: v.literal('public') }),
    fields({
      reach: v.literal('members'),
      kinds: v.pipe(v.array(oneOf('面向的人', audienceKinds), '请选择面向的人'), v.maxLength(audienceKinds.length, '请选择面向的人'), v.transform((all) => [...new Set(all)])),
      associationIds: ids('协会'),
      firmIds: ids('事务所'),
      groupIds: ids('会员组织'),
    }),
  ],
  '请选择文章面向的范围',
);

/** Of the cloud's own: whether it belongs to this article is asked when it is saved. */
const lostFile = '文件不正确，请重新添加';
const keptFile = v.pipe(v.string(lostFile), v.maxLength(300, lostFile), v.regex(/^cloud:\/\/[\w.-]+\/news\/[\w./-]+$/, lostFile));

/** By the rules that the editor shows as well; the first thing that is wrong is said in its own words. Which sites the association links to is asked when it is saved. */
const body = v.pipe(
  v.unknown(),
  v.rawCheck<unknown>(({ dataset, addIssue }) => {
    const fault = bodyFault(dataset.value, 'any');
    if (fault) addIssue({ message: fault });
  }),
  v.transform((blocks) => blocks as Block[]),
);

const article = v.pipe(
  fields({ document: oneOf('依据的文件', ['national', 'jiangsu']), number: whole('条款', 1, articles.national) }),
  v.check(({ document, number }) => number <= articles[document], '依据的文件没有这一条'),
);

const content: v.GenericSchema<unknown, NewsContent> = fields({
  title: draftLine('标题', 60),
  summary: draftLine('摘要', 120),
  category: oneOf('栏目', newsCategories),
  audience,
  mustRead: v.boolean('请选择是不是必读'),
  scheduledAt: v.nullable(instant('发布时间')),
  cover: v.nullable(keptFile),
  body,
  attachments: v.pipe(v.array(fields({ file: keptFile, name: line('附件名称', 60) }), '请添加附件'), v.maxLength(10, '附件最多 10 份')),
  article: v.nullable(article),
});

/** Whatever it is made of: it is cleaned, not refused. */
const nothingPasted = '还没有可以粘贴的内容，请先复制';
const lostUpload = '文件没有上传成功，请重新上传';
const uploaded = (endings: string) => v.pipe(v.string(lostUpload), v.maxLength(300, lostUpload), v.regex(new RegExp(`^cloud://[\\w.-]+/proofs/\\w+/[\\w-]+\\.(${endings})$`), lostUpload));

export const list = fields({ category: v.optional(oneOf('栏目', newsCategories)), cursor, limit });
export const oneArticle = fields({ newsId });

export const attachment = fields({ newsId, number: whole('附件序号', 1, 10) });
export const search = fields({ words: line('要找的内容', 50), cursor, limit });

export const managed = fields({ state: oneOf('稿件状态', newsStates), cursor, limit });
export const begin = fields({ key: token('文章', 64), content });
export const paste = fields({
  text: v.pipe(
    v.string(nothingPasted),
    v.maxLength(longestPaste, `粘贴的内容太多，一次最多 ${longestPaste} 个字，请分几次粘贴`),
    v.check((text) => text.trim() !== '', nothingPasted),
  ),
});
export const save = fields({ newsId, revision, content });
export const addPicture = fields({ newsId, file: uploaded('png|jpe?g') });
export const addAttachment = fields({ newsId, file: uploaded('pdf') });
export const step = fields({ newsId, revision });
export const stepWithReason = fields({ newsId, revision, reason });
export const setPin = fields({ newsId, revision, until: v.nullable(instant('置顶到期时间')) });
const lostPlace = '列表位置不正确，请刷新后再试';
export const unread = fields({ newsId, cursor: v.optional(v.pipe(v.string(lostPlace), v.maxLength(400, lostPlace), v.regex(/^[\w-]+$/, lostPlace))), limit });
export const unreadPeople = fields({ newsId, firmId: v.nullable(token('事务所', 64)), cursor: v.optional(token('列表位置', 64)), limit });
export const oldVersion = fields({ newsId, number: whole('版本', 1, 1_000_000) });
