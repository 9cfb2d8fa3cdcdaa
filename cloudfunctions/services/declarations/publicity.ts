import type { Declaration } from '../service';
import { associationHome } from '../sites';

/** 宣传 (C 11, C 24; J 10, J 19). */
export const publicity: readonly Declaration[] = [
  {
    id: 'news', name: '通知公告与行业动态', on: ['publicity'], because: 'C 11、C 24、J 3、J 10、J 19', for: ['everyone'],
    about: '各级协会发布的通知、公告和行业动态。', state: 'working', page: '/packages/news/list/index', actions: ['news.list', 'news.latest', 'news.article'],
  },
  {
    id: 'columns', name: '优秀服务案例、执业精神与服务成果', on: ['publicity'], because: 'C 11、C 24、J 10、J 19', for: ['everyone'],
    about: '事务所的优秀服务案例、注册会计师的执业精神和协会的服务成果。',
    state: 'working', page: '/packages/news/list/index?category=exemplary-service', actions: ['news.list', 'news.article'],
  },
  {
    id: 'industry-report', name: '行业发展报告', on: ['publicity'], because: 'C 11', for: ['everyone'],
    about: '协会定期发布的行业发展报告。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'journal', name: '会刊与投稿', on: ['publicity'], because: 'J 10', for: ['practising', 'non-practising'],
    about: '阅读行业刊物，投稿并查看审稿进展。', state: 'planned',
  },
  {
    id: 'volunteers', name: '公益志愿者', on: ['publicity'], because: 'J 10', for: ['practising', 'non-practising'],
    about: '加入行业志愿者队伍，登记服务时长。', state: 'planned',
  },
  {
    id: 'public-opinion', name: '舆情线索与回应', on: ['publicity'], because: 'C 11、J 10', for: ['firm', 'practising', 'non-practising'],
    about: '报告与行业有关的舆情线索，查看协会的回应。', state: 'planned',
  },
  {
    id: 'service-results', name: '会员服务成果统计', on: ['publicity'], because: 'C 24、J 19', for: ['everyone'],
    about: '各协会服务了多少会员、办了多少活动，由记录自动汇总。', state: 'planned',
  },
];
