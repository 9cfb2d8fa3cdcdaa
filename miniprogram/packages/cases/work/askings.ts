import { serviceWayLabels } from '../../../shared/contracts/case-notices';

/** What the sheet asks a few words for. */
export type Asking = 'note' | 'sendBackIntake' | 'requestSupplement' | 'assign' | 'letIn' | 'refer' | 'close' | 'archive' | 'decideReopening' | 'finaliseOpinion' | 'sendBack' | 'serve' | 'recuse' | 'cancelMeeting' | 'link' | 'unlink' | 'merge';

export interface Words {
  title: string;
  hint: string;
  placeholder: string;
  confirm: string;
  longest: number;
  /** What is said when nothing was written; null where nothing has to be. */
  required: string | null;
  /** The number of another case, asked for before the words. */
  subject?: string;
}

const ask = (title: string, hint: string, placeholder: string, confirm: string, longest = 500, required: string | null = '请填写后再确认'): Words => ({ title, hint, placeholder, confirm, longest, required });

export const askings: Record<Asking, Words> = {
  note: ask('内部备注', '只有办理这个案件的工作人员看得到。', '例如：已与申请人通话核实', '保存备注', 1000),
  requestSupplement: ask('请申请人补充材料', '申请人会收到通知；补充期间期限照常计算，不停止。', '写明需要哪些材料、为什么需要', '发出要求', 1000),
  sendBackIntake: ask('退回纸质收件', '登记人会收到通知；期限照常计算。', '写明哪里与扫描件不符', '退回', 500),
  assign: ask('分派经办人', '经办人会收到通知，原经办人不再看到案情。', '写明分派原因', '确认分派', 200),
  letIn: ask('增加知情人', '对方可以查看案情，每次查看都有记录。', '写明为什么需要知情', '确认增加', 200),
  refer: ask('移送', '收件号、收到时间和期限都不变；移送后由对方牵头部门分派。', '写明移送原因', '确认移送', 500),
  link: { ...ask('关联案件', '事实相同的案件互相关联；各自的收件号、期限和知情范围不变，申请人不知道彼此。', '写明为什么关联', '确认关联', 500), subject: '另一个案件的收件号' },
  unlink: ask('解除关联', '关联有误时解除；两个案件都留有记录，期限不变。', '写明为什么解除', '确认解除', 500),
  merge: { ...ask('并入先收到的案件', '同一申请人重复提出的，在先收到的案件中办理；本案到此结束，申请人会收到通知并看到理由。', '写明理由', '确认并案', 500), subject: '先收到的案件的收件号' },
  close: ask('办结案件', '办结后申请人仍可评价和请求重新办理。', '写明办结情况', '确认办结', 500),
  archive: ask('归档', '', '档案编号，例如：维权 2026-012', '确认归档', 60),
  decideReopening: ask('决定是否重新办理', '同意后另立新案，期限从提出请求之日起计算；理由会告诉申请人。', '写明理由', '确认决定', 500),
  finaliseOpinion: ask('形成专家意见', '定稿后不能修改。申请人看到的是反馈书，看不到各位专家的意见和姓名。', '汇总会议和各位专家的意见', '定稿', 5000),
  sendBack: ask('退回拟稿人', '', '写明需要修改的地方', '退回', 500),
  serve: ask('送达', '以现在的时间记录，不能倒填。', '邮寄请填写邮件号；平台送达不用填写', '确认送达', 60, null),
  recuse: ask('委员回避', '回避的委员不参加会议，也不计入法定人数。', '写明回避原因', '确认回避', 200),
  cancelMeeting: ask('取消会议', '取消后需要重新召集，期限照常计算。', '写明取消原因', '确认取消', 200),
};

export const granting = ['同意重新办理', '不同意'];
export const decisionWays = ['platform', 'paper'] as const;
export const feedbackWays = ['platform', 'paper', 'telephone', 'interview'] as const;
export const wayLabels = serviceWayLabels;
