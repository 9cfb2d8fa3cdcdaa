import type { Notice } from '../platform/outbox';
import { handsIn, type Fact, type Manuscript } from './manuscript';

/** About the last step, to whom it concerns: never to whoever took it, nor to a colleague who may not review the own work. */
export function deskNotices(manuscript: Manuscript, colleagues: string[]): Notice[] {
  const fact = manuscript.facts.at(-1)!;
  const { state, writer } = manuscript;
  const wrote = handsIn(manuscript, ['Begun', 'Saved', 'Submitted']);
  if (state === 'review' || state === 'sign') return colleagues.filter((openid) => !wrote.has(openid)).map((openid) => notice(manuscript, fact, openid, wordings[state]));
  const mine = fact.type === 'SentBack' ? wordings.back : fact.type === 'Published' || fact.type === 'Signed' ? wordings.out : null;
  return mine && fact.by.openid !== writer.openid ? [notice(manuscript, fact, writer.openid, mine)] : [];
}

interface Wording {
  title: string;
  body: (title: string) => string;
}

const wordings = {
  review: { title: '有文章等待审核', body: (title) => `“${title}”已提交，请审核。` },
  sign: { title: '有文章等待签发', body: (title) => `“${title}”已审核，请签发。` },
  back: { title: '文章被退回修改', body: (title) => `“${title}”已退回，请查看理由。` },
  out: { title: '文章已签发', body: (title) => `“${title}”已签发，到时间自动发布。` },
} satisfies Record<string, Wording>;

function notice({ _id, content, revision }: Manuscript, { at }: Fact, recipient: string, { title, body }: Wording): Notice {
  return { _id: `${_id}_${revision}_${recipient}`, recipient, kind: 'news-work', title, body: body(content.title), path: `/packages/newsroom/manuscript/index?newsId=${_id}`, at, push: null };
}
