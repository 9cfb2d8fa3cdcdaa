import { doors } from 'shared/contracts/doors';
import type { StaffActions } from 'shared/contracts/staff';
import { staffRoles, type Person, type StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const readers = doors.seeSettings;
const administrators = doors.appointStaff;

const conveners = doors.convene;
const served = ['member', 'employee', 'firm-administrator', 'firm-delegate', ...staffRoles] as const satisfies Person[];
const writers = ['member', 'frozen', 'employee', 'firm-administrator', 'firm-delegate'] as const satisfies Person[];
const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];
const registrars = [...keepers, 'contact', 'auditor'] as const satisfies StaffRole[];

export const permissions = {
  claim: { who: 'anyone', of: 'own', does: '凭部署密钥成为新环境的首任超级管理员（最多两位）' },
  invitation: { who: 'anyone', of: 'own', does: '凭邀请码查看给自己的任职邀请' },
  accept: { who: 'anyone', of: 'own', does: '凭邀请码接受任职邀请（仍须第二位超级管理员确认）', because: 'C 19' },

  list: { who: readers, of: 'association', does: '查看本会及下级协会的工作人员' },
  detail: { who: readers, of: 'association', does: '查看工作人员的岗位和岗位变动记录' },
  invite: { who: administrators, of: 'association', does: '邀请人员到本会或下级协会任职（须写明原因，由第二人确认）', because: 'C 19' },
  grant: { who: administrators, of: 'association', does: '提议为工作人员增加岗位（须写明原因，由第二人确认）', because: 'C 25' },
  revoke: { who: administrators, of: 'association', does: '取消工作人员的岗位（须写明原因，至少保留一位超级管理员，最上级协会两位）', because: 'C 25' },
  end: { who: administrators, of: 'association', does: '结束工作人员的任职（须写明原因，至少保留一位超级管理员，最上级协会两位）', because: 'C 25' },

  proposals: { who: readers, of: 'association', does: '查看等待接受或确认的岗位变动' },
  proposal: { who: readers, of: 'association', does: '查看一项岗位变动' },
  drawCode: { who: administrators, of: 'association', does: '取得自己所发任职邀请的小程序码' },
  confirm: { who: administrators, of: 'association', does: '确认他人提出的岗位变动', because: 'C 25' },
  refuse: { who: administrators, of: 'association', does: '不同意他人提出的岗位变动（须写明理由）', because: 'C 25' },
  withdraw: { who: administrators, of: 'association', does: '撤回自己提出的岗位变动' },
  own: { who: 'anyone', of: 'own', does: '查看和导出自己的来信、任职、岗位变动和专家资料' },
  todo: { who: 'anyone', of: 'own', does: '查看等待自己确认的岗位变动和等待自己回复的来信' },

  myContact: { who: writers, of: 'own', does: '查看自己的会员服务联系人', because: 'C 19' },
  search: { who: 'anyone', of: 'own', does: '搜索自己可以看到的联系人、委员会和专家', because: 'C 19、C 21' },
  write: { who: writers, of: 'own', does: '给自己的联系人写信', because: 'C 21' },
  myLetters: { who: writers, of: 'own', does: '查看自己写的信和回复' },
  covers: { who: doors.seeContacts, of: 'association', does: '查看联系人与地区、单位、组织的对应', because: 'C 19' },
  assign: { who: doors.assignContacts, of: 'association', does: '指定地区、单位或组织的联系人（须写明原因）', because: 'C 19' },
  card: { who: ['contact'], of: 'own', does: '查看自己的联系人名片' },
  setCard: { who: ['contact'], of: 'own', does: '填写自己的办公电话' },
  letters: { who: doors.answerLetters, of: 'own', does: '查看写给自己的会员来信', because: 'C 19' },
  answer: { who: ['contact'], of: 'own', does: '回复写给自己的会员来信', because: 'C 19' },
  groupPeople: { who: registrars, of: 'association', does: '查看会员自发组织有哪些成员', because: 'C 18、C 19' },
  joinGroup: { who: doors.keepGroups, of: 'association', does: '按证书编号将本会会员加入会员自发组织（须写明原因）', because: 'C 18、C 19' },
  leaveGroup: { who: doors.keepGroups, of: 'association', does: '将会员移出会员自发组织（须写明原因）', because: 'C 18、C 19' },
  openWork: { who: registrars, of: 'association', does: '查看工作人员没有办完的工作' },
  handOver: { who: keepers, of: 'association', does: '把离任联系人的全部未完工作交接给另一位联系人（须写明原因）', because: 'C 19' },

  committees: { who: served, of: 'public', does: '查看本会及上级协会的委员会', because: 'C 17' },
  committee: { who: served, of: 'public', does: '查看委员会的成员和任期', because: 'J 13' },
  experts: { who: served, of: 'public', does: '浏览专家库', because: 'C 12' },
  expert: { who: served, of: 'public', does: '查看专家的专长、任期和回避单位', because: 'C 12' },
  establish: { who: conveners, of: 'association', does: '设立本会或下级协会的委员会（须写明原因）', because: 'J 13' },
  enterExpert: { who: conveners, of: 'public', does: '将会员或外部人士登记入专家库', because: 'C 12' },
  describeExpert: { who: conveners, of: 'association', does: '修改本会或下级协会登记的专家资料', because: 'C 12' },
  seat: { who: conveners, of: 'association', does: '聘任委员会成员（同一人不得在重叠任期内兼任权益与惩戒委员会）', because: 'C 9' },
  vacate: { who: conveners, of: 'association', does: '提前结束委员会成员的任期（须写明原因）', because: 'J 13' },
  appointSecretary: { who: conveners, of: 'association', does: '指定委员会秘书（按政策与惩戒隔离）', because: 'C 9' },
  dismissSecretary: { who: conveners, of: 'association', does: '免去委员会秘书（须写明原因）', because: 'C 9' },
} as const satisfies Permissions<StaffActions>;
