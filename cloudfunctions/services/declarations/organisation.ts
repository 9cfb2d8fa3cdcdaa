import type { Declaration } from '../service';
import { associationHome } from '../sites';

/** How the associations carry the measures out and are watched doing so (C 4, 17–20, 24–28; J 4, 17–22). */
export const organisation: readonly Declaration[] = [
  {
    id: 'tree', name: '分级实施与属地负责', on: ['organisation'], because: 'C 4、C 21、J 4', for: ['staff'],
    about: '各级协会、负责的城市和归属。', state: 'working', page: '/pages/admin/index', actions: ['associations.tree', 'associations.found', 'associations.route'],
  },
  {
    id: 'policy-sheet', name: '本会政策表', on: ['organisation'], because: 'C 9、C 23、C 28、J 8', for: ['staff'],
    about: '各协会规定的期限、服务种类和委员会，只能比上级更严。', state: 'working', page: '/pages/admin/index', actions: ['associations.sheet', 'associations.layDown'],
  },
  {
    id: 'roster', name: '会员名册', on: ['organisation'], because: 'C 6、C 7、J 5、J 6', for: ['staff'],
    about: '导入名册、核对差异、使其生效。', state: 'working', page: '/packages/roster/list/index', actions: ['roster.begin', 'roster.differences', 'roster.commit'],
  },
  {
    id: 'roles', name: '岗位与权限', on: ['organisation'], because: 'C 17、C 19、C 21、C 25、J 4、J 17、J 20', for: ['staff'],
    about: '岗位由两位管理员共同决定，每次变动留有记录。', state: 'working', page: '/packages/staff/list/index', actions: ['staff.invite', 'staff.grant', 'staff.confirm'],
  },
  {
    id: 'contacts', name: '会员服务联系人制度', on: ['organisation'], because: 'C 19、J 17', for: ['staff'],
    about: '为地区、单位和会员自发组织指定联系人，离任时交接。', state: 'working', page: '/packages/staff/covers/index', actions: ['staff.covers', 'staff.assign', 'staff.handOver'],
  },
  {
    id: 'audit-log', name: '审计日志', on: ['organisation'], because: 'C 25、J 20', for: ['staff'],
    about: '工作人员的每一次操作和查阅都有记录，不能改动。', state: 'working', page: '/packages/audit/list/index', actions: ['audit.list', 'audit.check', 'audit.export'],
  },
  {
    id: 'registration-committee', name: '注册管理委员会的指导', on: ['organisation'], because: 'C 17', for: ['staff'],
    about: '指导开展会员服务工作的委员会及其要求。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'tasks', name: '统一部署与任务安排', on: ['organisation'], because: 'C 4、C 17、C 19、J 4、J 17', for: ['staff'],
    about: '上级协会布置任务，下级协会按期报告。', state: 'planned',
  },
  {
    id: 'member-groups', name: '会员服务自发组织', on: ['organisation'], because: 'C 18、C 19', for: ['firm', 'practising', 'non-practising'],
    about: '协会登记的会员自发组织，其成员和联系人；组织的联系人显示在“我的联系人”里。',
    state: 'working', page: '/packages/staff/contact/index', actions: ['staff.myContact', 'staff.assign', 'staff.joinGroup', 'staff.leaveGroup'],
  },
  {
    id: 'group-founding', name: '自发组织的发起与年度报告', on: ['organisation'], because: 'C 18', for: ['firm', 'practising', 'non-practising'],
    about: '会员提出发起，协会审核，换届和每年报告。', state: 'planned',
  },
  {
    id: 'joint-events', name: '联合开展活动', on: ['organisation'], because: 'C 22、J 18', for: ['staff'],
    about: '几个协会合办活动，名额按城市分配。', state: 'planned',
  },
  {
    id: 'budget', name: '会员服务预算', on: ['organisation'], because: 'C 20', for: ['staff'],
    about: '活动和项目的预算与实际支出。', state: 'planned',
  },
  {
    id: 'purchases', name: '向第三方购买服务', on: ['organisation'], because: 'C 26、J 21', for: ['staff'],
    about: '需求、方式、报价、合同和验收的记录。', state: 'planned',
  },
  {
    id: 'clean-hands', name: '工作人员廉洁自律', on: ['organisation'], because: 'C 25、J 20', for: ['staff', 'practising', 'non-practising'],
    about: '利益冲突和礼品登记，会员可以监督。', state: 'planned',
  },
  {
    id: 'assessment', name: '对下级协会的考核评价', on: ['organisation'], because: 'C 27、J 22', for: ['staff'],
    about: '按期办结率、覆盖率和满意度，由记录计算。', state: 'planned',
  },
  {
    id: 'case-statistics', name: '维权情况统计', on: ['organisation'], because: 'C 24、C 27、J 19、J 22', for: ['everyone'],
    about: '案件的类型、结果和按期率，不含个人信息。', state: 'planned',
  },
];
