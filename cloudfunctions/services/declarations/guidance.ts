import type { Declaration } from '../service';
import { associationHome, jiangsuHome } from '../sites';

/** 引导 (C 3, C 13; J 3, J 12). */
export const guidance: readonly Declaration[] = [
  {
    id: 'party', name: '行业党建', on: ['guidance'], because: 'C 3、J 3、J 12', for: ['everyone'],
    about: '行业党建的学习内容和活动。', state: 'linked', ways: [{ to: 'page', path: '/packages/news/list/index?category=party' }],
  },
  {
    id: 'ranking', name: '事务所综合评价', on: ['guidance'], because: 'C 13、J 12', for: ['firm'],
    about: '综合评价办法、自查和数据填报。', state: 'planned',
  },
  {
    id: 'pledges', name: '诚信承诺、宣誓与自律公约', on: ['guidance', 'culture'], because: 'C 13、C 25、J 12、J 16、J 20', for: ['firm', 'practising', 'non-practising', 'staff'],
    about: '在线阅读并签署诚信承诺，取得可以核对真伪的证书。',
    state: 'working', page: '/packages/pledges/list/index', actions: ['pledges.campaigns', 'pledges.sign', 'pledges.certificate', 'pledges.verify'],
  },
  {
    id: 'warning-education', name: '警示教育', on: ['guidance'], because: 'C 13、J 8、J 12', for: ['firm', 'practising', 'non-practising'],
    about: '警示案例的阅读确认和测验。', state: 'planned',
  },
  {
    id: 'integrity-file', name: '诚信档案', on: ['guidance'], because: 'J 12', for: ['firm', 'practising', 'non-practising'],
    about: '查看自己的诚信记录，提出更正。', state: 'planned',
  },
  {
    id: 'complaints', name: '对会员的投诉', on: ['guidance'], because: 'J 12', for: ['everyone'],
    about: '投诉会员的执业行为，由与维权分开的人员办理。', state: 'planned',
  },
  {
    id: 'discipline', name: '惩戒公告', on: ['guidance'], because: 'J 12', for: ['everyone'],
    about: '协会公布的惩戒决定。', state: 'linked', ways: [associationHome, jiangsuHome],
  },
  {
    id: 'credit', name: '行业信用信息服务平台', on: ['guidance'], because: 'J 12', for: ['everyone'],
    about: '查询会计师事务所和注册会计师的信用信息。', state: 'linked', ways: [associationHome, jiangsuHome],
  },
  {
    id: 'brand', name: '品牌建设与内部制度创新', on: ['guidance'], because: 'C 13、J 12', for: ['firm'],
    about: '品牌建设活动和内部治理的经验做法。', state: 'linked', ways: [associationHome],
  },
];
