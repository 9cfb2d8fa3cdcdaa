import type { Declaration } from '../service';
import { associationHome, industryMiniProgram, industrySystem, jiangsuHome, supervisionPlatform } from '../sites';

/** Who is a member, and what members look for first (C 5–7, 19, 21, 22; J 5, 6, 17, 18). */
export const membership: readonly Declaration[] = [
  {
    id: 'identity', name: '绑定会员身份', on: ['membership'], because: 'C 6、C 7、J 5', for: ['practising', 'non-practising'],
    about: '用证书编号、姓名和微信手机号核对；核对不上可以凭证明材料申请。',
    state: 'working', page: '/packages/members/bind/index', actions: ['members.bind', 'members.applyForBinding', 'members.applyForPhone'],
  },
  {
    id: 'firm-account', name: '单位会员管理员与经办人', on: ['membership'], because: 'C 7、J 5', for: ['firm'],
    about: '凭盖章授权书开通，授权本所经办人代办事项。', state: 'working', page: '/packages/firms/home/index', actions: ['firms.apply', 'firms.invite', 'firms.accept'],
  },
  {
    id: 'contact', name: '我的会员服务联系人', on: ['membership'], because: 'C 19、C 21、J 17', for: ['firm', 'practising', 'non-practising', 'employee'],
    about: '协会指定的联系人，可以打电话或写信。', state: 'working', page: '/packages/staff/contact/index', actions: ['staff.myContact', 'staff.write'],
  },
  {
    id: 'association', name: '协会与牵头部门', on: ['membership'], because: 'C 4、C 17、J 4', for: ['everyone'],
    about: '所属协会、牵头部门、联系方式和各项期限。', state: 'working', page: '/packages/associations/detail/index', actions: ['associations.profile', 'associations.serving'],
  },
  {
    id: 'events', name: '会员服务活动', on: ['membership'], because: 'C 21、C 22、J 13、J 18', for: ['practising', 'non-practising', 'firm'],
    about: '讲座、论坛、沙龙、研讨会、交流会、联谊会、招聘会、比赛的查看和报名。',
    state: 'working', page: '/pages/events/index', actions: ['events.list', 'events.signUp', 'events.draft'],
  },
  {
    id: 'inbox', name: '消息与提醒', on: ['membership'], because: 'C 21、C 23', for: ['everyone'],
    about: '每一步进展都在消息里，微信提醒只是副本。', state: 'working', page: '/pages/messages/index', actions: ['messages.inbox', 'messages.consent'],
  },
  {
    id: 'own-page', name: '我的事项', on: ['membership'], because: 'C 21', for: ['practising', 'non-practising', 'firm', 'employee'],
    about: '待办、报名、案件和通知在首页一处查看。', state: 'working', page: '/pages/home/index', actions: ['events.todo', 'matters.todo', 'cases.todo'],
  },
  {
    id: 'catalogue', name: '会员服务目录与服务承诺', on: ['membership'], because: 'C 1、C 2、C 5、C 8、C 28、C 29、J 1、J 2、J 7、J 23', for: ['everyone'],
    about: '办法规定了哪些服务、每一条由什么落实。', state: 'working', page: '/packages/services/coverage/index', actions: ['services.catalogue', 'services.measures', 'services.coverage'],
  },
  {
    id: 'rating', name: '服务评价', on: ['membership'], because: 'C 2、C 5、J 2', for: ['firm', 'practising', 'non-practising'],
    about: '案件和诉求办完后评价办理情况，不满意可以申请重新办理。', state: 'working', page: '/packages/matters/mine/index', actions: ['matters.rate', 'cases.rate', 'cases.askToReopen'],
  },
  {
    id: 'looks', name: '谁看过我的信息', on: ['membership'], because: 'C 25、J 20', for: ['practising', 'non-practising'],
    about: '工作人员每次查阅会员的信息都有记录，会员可以查看。', state: 'working', page: '/packages/audit/mine/index', actions: ['audit.mine'],
  },
  {
    id: 'own-data', name: '我的数据', on: ['membership'], because: '', for: ['everyone'],
    about: '查看、导出或申请删除自己的数据。', state: 'working', page: '/packages/members/data/index', actions: ['members.own', 'members.applyForDeletion'],
  },
  {
    id: 'joining', name: '入会指南', on: ['membership'], because: 'C 7', for: ['everyone'],
    about: '全科合格者和原有依照规定考核合格者怎样申请入会，在中注协行业管理信息系统办理。', state: 'linked', ways: [industryMiniProgram, industrySystem],
  },
  {
    id: 'charter', name: '章程规定的权利和义务', on: ['membership'], because: 'C 6、J 6', for: ['firm', 'practising', 'non-practising'],
    about: '会员享有的权利和应履行的义务，见协会章程。', state: 'linked', ways: [associationHome, jiangsuHome],
  },
  {
    id: 'yearly-inspection', name: '年检', on: ['membership'], because: 'C 21', for: ['practising', 'non-practising'],
    about: '注册会计师任职资格检查在统一监管平台办理，非执业会员年检在行业管理信息系统办理。', state: 'linked', ways: [supervisionPlatform, industryMiniProgram, industrySystem],
  },
  {
    id: 'transfer', name: '转所、转会', on: ['membership'], because: 'C 21', for: ['practising', 'non-practising'],
    about: '手续在统一监管平台和行业管理信息系统办理；名册还没有更新时，可以在这里告知所属协会。',
    state: 'linked', ways: [supervisionPlatform, industrySystem, { to: 'page', path: '/packages/members/apply/index?kind=transfer' }],
  },
  {
    id: 'fees', name: '会费', on: ['membership'], because: 'C 21', for: ['firm', 'practising', 'non-practising'],
    about: '会费标准和缴纳办法见协会通知。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'hours', name: '学时查询', on: ['membership'], because: 'C 21', for: ['practising', 'non-practising'],
    about: '在中注协行业管理信息系统查看继续教育学时。', state: 'linked', ways: [industryMiniProgram, industrySystem],
  },
  {
    id: 'member-card', name: '电子会员卡', on: ['membership'], because: 'C 7、J 5、J 6', for: ['practising', 'non-practising'],
    about: '出示并核对会员身份。', state: 'planned',
  },
  {
    id: 'event-survey', name: '活动满意度调查', on: ['membership'], because: 'C 5、C 22、J 18', for: ['practising', 'non-practising'],
    about: '活动结束后评价内容和组织。', state: 'planned',
  },
  {
    id: 'noticeboard', name: '会员交流', on: ['membership'], because: 'C 21、J 13', for: ['practising', 'non-practising'],
    about: '会员自发组织内部的公告栏，由工作人员审核。', state: 'planned',
  },
];
