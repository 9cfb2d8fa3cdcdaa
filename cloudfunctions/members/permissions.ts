import type { MemberActions } from 'shared/contracts/members';
import { doors } from 'shared/contracts/doors';
import type { Permissions } from '../platform/permission';

const deciders = doors.decideApplications;
/** Who calls members on the telephone and keeps the roster needs whole numbers; nobody else does. */
const callers = doors.showNumbers;

export const permissions = {
  session: { who: 'anyone', of: 'own', does: '查看自己的身份' },
  bind: { who: 'anyone', of: 'own', does: '用证书编号、姓名和微信手机号绑定会员身份', because: 'C 6' },
  unbind: { who: 'anyone', of: 'own', does: '解除自己的绑定' },
  bindings: { who: ['member', 'frozen'], of: 'own', does: '查看自己的绑定记录' },

  proofFolder: { who: 'everyone', of: 'own', does: '取得上传自己证明材料的位置' },
  noteUpload: { who: 'everyone', of: 'own', does: '登记自己刚上传的文件，以便没有提交的到期删除', because: '个人信息保护法第十九条' },
  applyForBinding: { who: 'anyone', of: 'own', does: '名册核对不上时，凭证明材料申请绑定会员身份', because: 'C 6' },
  applyAsEmployee: { who: 'anyone', of: 'own', does: '事务所从业人员凭证明材料申请登记身份', because: 'C 9' },
  applyForPhone: { who: ['member'], of: 'own', does: '申请更换登记的手机号' },
  applyForTransfer: { who: ['member'], of: 'own', does: '申请转所或转会' },
  applyForDeletion: { who: 'anyone', of: 'own', does: '申请删除自己的个人数据（没有未了结的事项时立即删除，否则由协会审核）', because: '个人信息保护法第四十七条' },
  openMatters: { who: 'anyone', of: 'own', does: '查看自己还有哪些未了结的事项' },
  myApplications: { who: 'anyone', of: 'own', does: '查看自己的申请' },
  withdraw: { who: 'anyone', of: 'own', does: '撤回自己还没有审核的申请' },
  leaveFirm: { who: ['employee'], of: 'own', does: '结束自己的从业人员身份' },

  applications: { who: deciders, of: 'association', does: '查看本会及下级协会收到的身份申请（号码遮盖）' },
  application: { who: deciders, of: 'association', does: '查看一份申请，并与名册对照（号码遮盖，逐次记录）' },
  proof: { who: deciders, of: 'association', does: '查看申请的证明材料（逐次记录）' },
  approve: { who: deciders, of: 'association', does: '通过申请（须写明理由）' },
  reject: { who: deciders, of: 'association', does: '不予通过申请（须写明理由）' },
  applicantPhone: { who: callers, of: 'association', does: '查看申请人留下的完整手机号（须写明理由，逐次记录）' },
  find: { who: deciders, of: 'association', does: '按证书编号查找会员和绑定记录（须写明理由，逐次记录）' },
  showNumber: { who: callers, of: 'association', does: '查看会员的完整手机号或证书编号（须写明理由，逐次记录）' },
  employees: { who: deciders, of: 'association', does: '查看本会及下级协会登记的从业人员' },
  endEmployee: { who: deciders, of: 'association', does: '结束从业人员的登记（须写明原因，通知本人）', because: 'C 9' },
  own: { who: 'anyone', of: 'own', does: '查看和导出协会保存的自己的身份数据' },
  todo: { who: 'anyone', of: 'own', does: '查看与自己有关的申请待办' },
} as const satisfies Permissions<MemberActions>;
