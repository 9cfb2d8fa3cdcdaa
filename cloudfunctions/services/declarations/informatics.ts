import type { Declaration } from '../service';
import { associationHome, procurementSite } from '../sites';

/** 信息化 (C 15, J 14). */
export const informatics: readonly Declaration[] = [
  {
    id: 'data-standards', name: '信息化规划与审计数据标准', on: ['informatics'], because: 'C 15、J 14', for: ['firm'],
    about: '行业信息化建设规划和审计数据标准。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'statistics', name: '行业统计数据', on: ['informatics'], because: 'C 15、J 14', for: ['firm', 'practising', 'non-practising'],
    about: '行业人数、机构和业务收入等统计。', state: 'planned',
  },
  {
    id: 'tenders', name: '政府招标公开信息', on: ['informatics'], because: 'J 14', for: ['firm'],
    about: '在中国政府采购网查找与审计、会计咨询有关的招标公告。', state: 'linked', ways: [procurementSite],
  },
  {
    id: 'products', name: '信息技术产品专栏', on: ['informatics'], because: 'J 14', for: ['firm'],
    about: '经协会审核的审计软件介绍，不排名。', state: 'planned',
  },
  {
    id: 'software-matching', name: '软件供需对接与联合采购', on: ['informatics'], because: 'J 14', for: ['firm'],
    about: '登记软件需求和联合采购意向。', state: 'planned',
  },
  {
    id: 'it-training', name: '信息化培训', on: ['informatics'], because: 'J 14', for: ['practising', 'non-practising'],
    about: '以信息化为专题的培训班、研讨班和研修班。', state: 'working', page: '/pages/events/index', actions: ['events.list', 'events.signUp'],
  },
  {
    id: 'online-approval', name: '协会网上办公与网上审批', on: ['informatics'], because: 'J 14', for: ['staff'],
    about: '告知书、资讯、名册、身份申请等事项在线审核，逐步留痕。',
    state: 'working', page: '/pages/admin/index', actions: ['cases.reviewNotice', 'cases.issueNotice', 'news.approve', 'news.sign', 'roster.confirm', 'members.approve', 'events.publish'],
  },
];
