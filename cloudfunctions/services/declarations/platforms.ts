import type { Declaration } from '../service';
import { associationHome, jiangsuHome } from '../sites';

/** 搭台 (C 12, J 11). */
export const platforms: readonly Declaration[] = [
  {
    id: 'confirmations', name: '函证数字化平台', on: ['platforms'], because: 'C 12、J 11', for: ['firm', 'practising'],
    about: '通过数字化平台办理银行函证等业务。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'experts', name: '专家库', on: ['platforms'], because: 'C 12、J 8、J 11', for: ['practising', 'non-practising', 'firm', 'employee'],
    about: '查找行业专家的专长、所在委员会和任期。', state: 'working', page: '/packages/staff/committees/index', actions: ['staff.experts', 'staff.expert'],
  },
  {
    id: 'teachers', name: '师资库', on: ['platforms'], because: 'C 12、J 11', for: ['practising', 'non-practising'],
    about: '行业师资的授课方向和评价。', state: 'planned',
  },
  {
    id: 'recruiting', name: '人才招聘', on: ['platforms'], because: 'C 12、C 22、J 18', for: ['firm', 'practising', 'non-practising'],
    about: '会员事务所的招聘信息，由协会工作人员审核后发布。', state: 'planned',
  },
  {
    id: 'universities', name: '高校合作', on: ['platforms'], because: 'J 11、J 14', for: ['firm'],
    about: '实践教学基地、校园推介和行业讲师。', state: 'planned',
  },
  {
    id: 'evaluation-use', name: '综合评价结果与政府购买服务', on: ['platforms'], because: 'C 13、J 11、J 12', for: ['firm', 'everyone'],
    about: '综合评价结果及其在政府购买第三方服务中的应用。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'new-services', name: '新业务供需对接', on: ['platforms'], because: 'J 11', for: ['firm'],
    about: '发布和查找新业务的供需信息。', state: 'planned',
  },
  {
    id: 'demonstration-base', name: '会计服务示范基地', on: ['platforms'], because: 'C 13', for: ['firm'],
    about: '会计服务示范基地的介绍和申请说明。', state: 'linked', ways: [associationHome, jiangsuHome],
  },
];
