import { approved, begun, signed, submitted, type Manuscript } from '../../../cloudfunctions/news/manuscript';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { derivedId } from '../../../cloudfunctions/platform/ids';
import { instantOf } from '../../../miniprogram/shared/instants';
import { contentOf } from '../news';
import type { Row } from '../records';
import { samples } from '../samples';
import type { Target } from './targets';

const now = () => instantOf(Date.now());
/** Nobody of the cast wrote or reviewed it. */
const somebody = { openid: 'somebody', name: '某人' };
const another = { openid: 'another', name: '另一人' };

type Reached = 'draft' | 'review' | 'sign' | 'published';

function inState(state: Reached, owner: OwnAssociation, token: string): Manuscript {
  const draft = begun(token, owner, contentOf({ title: '某文' }), somebody, now());
  const review = submitted(draft, somebody, now());
  const sign = approved(review, another, now());
  return { draft, review, sign, published: signed(sign, another, now()) }[state];
}

function onNews(state: Reached, more: Row = {}): Target {
  const place: Target['place'] = async (world, owner, token) => {
    const placed = inState(state, owner, token);
    await world.database.add('manuscripts', { ...placed });
    await world.database.add('newsVersions', { _id: `${token}_1`, newsId: token, content: placed.content });
    return { newsId: token, ...more, ...('revision' in more && { revision: placed.revision }) };
  };
  return { place, ghost: { newsId: 'nothing', ...more } };
}

const step = { revision: 1 };
const reason = '数字有误';

export const newsTargets: Record<string, Target> = {
  'news.managed': { place: async (world, owner, token) => (await world.database.add('manuscripts', { ...inState('draft', owner, token) }), { state: 'draft' }), ghost: null },
  'news.managedArticle': onNews('draft'),
  'news.oldVersion': onNews('review', { number: 1 }),
  'news.begin': { place: async (_world, _owner, token) => ({ ...samples.news.begin, content: contentOf({ title: '某文' }), key: derivedId(token) }), ghost: null },
  'news.paste': { place: async () => ({ ...samples.news.paste }), ghost: null },
  'news.save': onNews('draft', { ...step, content: contentOf({ title: '改过的某文' }) }),
  'news.addPicture': onNews('draft', { file: 'cloud://local-cloud.local/proofs/one/one.png' }),
  'news.addAttachment': onNews('draft', { file: 'cloud://local-cloud.local/proofs/one/one.pdf' }),
  'news.submit': onNews('draft', step),
  'news.approve': onNews('review', step),
  'news.sendBack': onNews('review', { ...step, reason }),
  'news.sign': onNews('sign', step),
  'news.withdraw': onNews('published', { ...step, reason }),
  'news.amend': onNews('published', step),
  'news.discard': onNews('draft', step),
  'news.unread': onNews('published'),
  'news.unreadPeople': onNews('published', { firmId: null }),
  'news.remind': onNews('published'),
  'news.setPin': onNews('published', { ...step, until: null }),
};
