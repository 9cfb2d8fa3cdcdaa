import type { Declaration } from '../service';

/** 协调 (C 10, J 9). */
export const coordination: readonly Declaration[] = [
  {
    id: 'policy-news', name: '政策法规动态', on: ['coordination'], because: 'C 10、J 9', for: ['everyone'],
    about: '最新政策法规和专家解读。', state: 'working', page: '/packages/news/list/index?category=regulation', actions: ['news.list', 'news.article'],
  },
  {
    id: 'opinions', name: '诉求与意见', on: ['coordination'], because: 'C 10、C 21、J 9', for: ['firm', 'practising', 'non-practising'],
    about: '部门准入门槛、职业责任认定、低价竞争等问题，由所属协会办理并答复。',
    state: 'working', page: '/packages/matters/kinds/index', actions: ['matters.file', 'matters.reply', 'matters.rate'],
  },
  {
    id: 'typical-answers', name: '典型答复', on: ['coordination'], because: 'C 10、C 21', for: ['everyone'],
    about: '大家常问的、协会已经答过的问题。', state: 'working', page: '/packages/matters/typicals/index', actions: ['matters.typicals'],
  },
  {
    id: 'consultation', name: '征求意见', on: ['coordination'], because: 'C 9、C 10、C 21、J 9', for: ['firm', 'practising', 'non-practising'],
    about: '对法规和制度草案逐条提出意见，查看采纳情况和理由。', state: 'planned',
  },
  {
    id: 'advocacy-track', name: '行业诉求反映情况', on: ['coordination'], because: 'C 10、J 9', for: ['firm', 'practising', 'non-practising'],
    about: '协会向财税、发改、证监、司法等部门反映了什么、结果怎样。', state: 'planned',
  },
  {
    id: 'deputies', name: '参政议政', on: ['coordination'], because: 'J 9', for: ['practising', 'non-practising'],
    about: '行业代表委员名录、推荐参选、提案议案选题和座谈会。', state: 'planned',
  },
];
