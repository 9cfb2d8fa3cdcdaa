import type { CaseActions } from 'shared/contracts/cases';
import { doors } from 'shared/contracts/doors';
import type { Person, StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

/** Everybody who may file; whose rights have ended goes on with what was begun (C.1). */
const filers = ['member', 'employee', 'firm-administrator', 'firm-delegate'] as const satisfies Person[];
const applicants = ['member', 'frozen', 'employee', 'firm-administrator', 'firm-delegate'] as const satisfies Person[];
const handlers = doors.handleCases;
const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];
const both = [...applicants, ...handlers] as const;

export const permissions = {
  begin: { who: applicants, of: 'own', does: '查看自己可以怎样提出维权申请、材料上传到哪里', because: 'C 9' },
  file: { who: filers, of: 'own', entrusted: 'cases', does: '提出维权申请（为自己，或经授权为本所）', because: 'C 23' },
  mine: { who: applicants, of: 'own', does: '查看自己提出的维权案件' },
  ofFirm: { who: ['firm-administrator', 'firm-delegate'], of: 'firm', entrusted: 'cases', does: '查看以本所名义提出的维权案件（看不到任何人的个人案件）' },
  detail: { who: both, of: 'involved', does: '查看案件（申请人本人；经办人、牵头部门负责人和须知情的人，逐次记录）', because: 'C 23' },
  explain: { who: both, of: 'involved', does: '查看期限是怎样逐日算出来的', because: 'C 23' },
  evidence: { who: both, of: 'involved', does: '查看案件的证据材料（逐次记录）' },
  supplement: { who: applicants, of: 'own', entrusted: 'cases', does: '补充案件材料（期限照常计算）' },
  withdraw: { who: applicants, of: 'own', entrusted: 'cases', does: '撤回自己的维权申请' },
  accessLog: { who: both, of: 'involved', does: '查看谁查阅过案件（申请人只看到岗位和协会）' },
  board: { who: handlers, of: 'association', does: '查看本会及下级协会维权案件的到期情况', because: 'C 23' },
  workload: { who: handlers, of: 'association', does: '查看本会及下级协会今天要办的维权案件数' },
  list: { who: handlers, of: 'association', does: '查看本会及下级协会的维权案件列表（不须知情的人看不到申请人和案情）' },
  moved: { who: ['super-administrator', 'lead'], of: 'association', does: '复核工作日历前，查看它会使哪些案件的期限变动' },
  committee: { who: ['committee-secretary', 'case-officer'], of: 'involved', does: '查看审议案件的委员会名单和须回避的情形', because: 'C 23' },
  convene: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '通知召开委员会会议（须回避的委员不得通知）', because: 'C 23' },
  recuse: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '登记委员回避', because: 'C 23' },
  cancelMeeting: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '取消会议，另行安排（期限照常计算）', because: 'C 23' },
  recordMeeting: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '记录到会情况和会议记录', because: 'C 23' },
  recordOpinion: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '登记专家书面意见', because: 'C 23' },
  finaliseOpinion: { who: ['committee-secretary', 'case-officer'], of: 'association', does: '形成专家意见', because: 'C 23' },
  hearingFile: { who: handlers, of: 'involved', does: '查看会议记录和专家意见的扫描件（逐次记录）' },
  sittings: { who: ['member'], of: 'own', does: '委员查看通知自己参加的会议和议程（看不到案件的其他内容）', because: 'C 23' },
  stepAside: { who: ['member'], of: 'own', does: '委员申报利害关系并回避', because: 'C 23' },
  giveOpinion: { who: ['member'], of: 'own', does: '委员提交自己的书面意见', because: 'C 23' },
  rate: { who: applicants, of: 'own', entrusted: 'cases', does: '评价办理情况' },
  askToReopen: { who: applicants, of: 'own', entrusted: 'cases', does: '申请重新办理' },
  decideReopening: { who: ['lead'], of: 'association', does: '决定是否重新办理（同意的另立新案，期限重新计算）', because: 'C 23' },
  close: { who: ['case-officer', 'lead'], of: 'association', does: '办结已经反馈的案件（反馈后 10 个工作日无人申请重新办理的，系统自动办结）' },
  archive: { who: ['case-officer', 'lead'], of: 'association', does: '归档已经结束的案件' },
  officers: { who: handlers, of: 'association', does: '查看可以承办或者须知情的工作人员' },
  intakeFolder: { who: ['case-officer', 'lead', 'committee-secretary'], of: 'own', does: '取得纸质材料和会议文件扫描件的上传位置' },
  intake: { who: doors.registerPaper, of: 'own', does: '登记本会收到的纸质维权申请', because: 'C 23' },
  confirmIntake: { who: ['case-officer', 'lead', 'approver'], of: 'association', does: '核对并确认纸质收件（登记人以外的另一人）' },
  sendBackIntake: { who: ['case-officer', 'lead', 'approver'], of: 'association', does: '退回有误的纸质收件，请登记人更正', because: 'C 23' },
  correctIntake: { who: ['case-officer', 'lead'], of: 'association', does: '更正退回的纸质收件（期限按更正的收到日期重新计算，由另一人确认）', because: 'C 23' },
  assign: { who: ['lead'], of: 'association', does: '分派和交接案件' },
  take: { who: ['case-officer'], of: 'association', does: '接手还没有经办人的案件' },
  note: { who: handlers, of: 'association', does: '记录案件的工作备注（申请人看不到）' },
  letIn: { who: ['case-officer', 'lead'], of: 'association', does: '准许须知情的同事查看案件' },
  refer: { who: ['lead'], of: 'association', does: '移送上级或下级协会办理（收件号和期限不变）' },
  link: { who: ['case-officer', 'lead'], of: 'association', does: '关联事实相同的案件（各自的收件号、期限和知情范围不变）' },
  merge: { who: ['lead'], of: 'association', does: '把同一申请人重复提出的案件并入先收到的一件（写明理由并告知申请人）' },
  openWork: { who: [...keepers, 'contact', 'auditor'], of: 'association', does: '查看工作人员没有办完的维权案件数' },
  handOver: { who: keepers, of: 'association', does: '把离任人员承办和知情的案件交接给另一位工作人员（须写明原因，应当回避的除外；交接人看不到案情）', because: 'C 19' },
  requestSupplement: { who: ['case-officer'], of: 'association', does: '请申请人补充材料（期限照常计算）', because: 'C 23' },
  draftNotice: { who: ['case-officer'], of: 'association', does: '拟写告知书', because: 'C 23' },
  reviseNotice: { who: ['case-officer'], of: 'association', does: '修改告知书稿' },
  discardNotice: { who: ['case-officer'], of: 'association', does: '撤销还没有签发的告知书稿' },
  reviewNotice: { who: ['approver', 'lead'], of: 'association', does: '审核告知书（拟稿人以外的人）' },
  sendBackNotice: { who: ['approver', 'lead'], of: 'association', does: '退回告知书稿' },
  issueNotice: { who: ['approver', 'lead'], of: 'association', does: '签发告知书并取号（拟稿人以外的人）', because: 'C 23' },
  sealNotice: { who: ['case-officer', 'lead'], of: 'association', does: '上传用印后的告知书' },
  serveNotice: { who: ['case-officer', 'lead'], of: 'association', does: '送达告知书', because: 'C 23' },
  openNotice: { who: both, of: 'involved', does: '打开告知书（记录申请人首次打开的时间；工作人员逐次记录）' },
  serviceProof: { who: both, of: 'involved', does: '查看送达的凭证，如电话或面谈的记录（工作人员逐次记录）', because: 'C 23' },
  verifyNotice: { who: 'everyone', of: 'public', does: '用校验码核对告知书的真伪（不显示当事人和事项）' },
  print: { who: both, of: 'involved', does: '打印案卷（申请人的一份不含内部材料和姓名，逐次记录）' },
  todo: { who: 'anyone', of: 'own', does: '查看与自己有关的维权待办' },
  own: { who: 'anyone', of: 'own', does: '查看和导出自己提出的维权案件' },
} as const satisfies Permissions<CaseActions>;
