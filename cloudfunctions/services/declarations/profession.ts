import type { Declaration } from '../service';
import { associationHome, associationSite, industryMiniProgram, jiangsuHome } from '../sites';

/** 专业 (C 14, J 13). */
export const profession: readonly Declaration[] = [
  {
    id: 'standards', name: '执业准则与问题解答', on: ['profession'], because: 'C 14', for: ['practising', 'non-practising', 'firm'],
    about: '审计准则、应用指南和问题解答。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'questions', name: '网上答疑', on: ['profession'], because: 'C 14、J 13', for: ['firm', 'practising', 'non-practising'],
    about: '提出专业问题，由专家解答。', state: 'planned',
  },
  {
    id: 'training', name: '专业培训', on: ['profession'], because: 'C 14、J 13、J 14', for: ['practising', 'non-practising'],
    about: '查看和报名协会的培训活动。', state: 'working', page: '/pages/events/index', actions: ['events.list', 'events.signUp', 'events.signUpFor'],
  },
  {
    id: 'hours-ledger', name: '学时台账与学时证明', on: ['profession'], because: 'C 14、J 13', for: ['practising', 'non-practising'],
    about: '汇总自己的继续教育学时，取得学时证明。', state: 'planned',
  },
  {
    id: 'online-learning', name: '继续教育在线', on: ['profession'], because: 'C 14、J 13', for: ['practising', 'non-practising'],
    about: '网络继续教育。在中注协网站首页进入“继续教育在线”，或使用中注协的小程序。', state: 'linked', ways: [industryMiniProgram, associationSite],
  },
  {
    id: 'technical-help', name: '技术援助与专业帮扶', on: ['profession'], because: 'C 14、J 13', for: ['firm'],
    about: '请协会组织专家或其他事务所帮助，对口支持。', state: 'planned',
  },
  {
    id: 'committees', name: '专门（专业）委员会', on: ['profession'], because: 'C 9、C 17、J 13', for: ['firm', 'practising', 'non-practising', 'employee'],
    about: '协会有哪些委员会、委员是谁、任期多长。', state: 'working', page: '/packages/staff/committees/index', actions: ['staff.committees', 'staff.committee'],
  },
  {
    id: 'quality-review', name: '执业质量检查与整改', on: ['profession'], because: 'C 14、J 13', for: ['firm'],
    about: '检查通知、整改任务和“回头看”。', state: 'planned',
  },
  {
    id: 'small-firms', name: '合伙人晋升退出与中小所指引', on: ['profession'], because: 'J 13', for: ['firm'],
    about: '合伙人（股东）晋升和退出机制、中小事务所特色业务指引。', state: 'linked', ways: [jiangsuHome],
  },
  {
    id: 'data-platform', name: '专业数据平台', on: ['profession'], because: 'C 14、J 14', for: ['firm', 'practising'],
    about: '执业需要的专业数据。', state: 'linked', ways: [associationHome],
  },
];
