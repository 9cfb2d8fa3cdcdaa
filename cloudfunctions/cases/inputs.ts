import * as v from 'valibot';
import { caseNoticeKinds, serviceWays } from 'shared/contracts/case-notices';
import { caseTypes } from 'shared/contracts/cases';
import { cursor, day, fields, instant, limit, line, lines, oneOf, token, whole } from '../platform/input';

const caseId = token('案件', 64);
const version = whole('修改次数', 1, 1_000_000);
const key = token('表单', 64);
const file = v.pipe(v.string('请重新上传文件'), v.maxLength(500, '请重新上传文件'), v.regex(/^cloud:\/\/[\w./-]+$/, '请重新上传文件'));
const evidence = v.pipe(
  v.array(fields({ title: line('材料名称', 60), file: v.nullable(file) }), '请填写证据清单'),
  v.maxLength(30, '证据最多 30 项，其余可交纸质材料'),
);
const service = v.variant('way', [fields({ way: v.literal('electronic') }), fields({ way: v.literal('paper'), address: line('邮寄地址', 120) })], '请选择接收书面告知的方式');

const onCase = { caseId, version };

export const listing = fields({ cursor, limit });
const board = { associationId: v.optional(token('协会', 64)), officerId: v.optional(token('经办人', 64)), mine: v.optional(v.boolean('请选择是否只看自己的')) };
export const boarding = fields(board);
export const boardList = fields({ ...board, filter: oneOf('范围', ['overdue', 'today', 'within3', 'within5', 'open', 'unassigned', 'ended']), cursor, limit });
export const moved = fields({ year: whole('年份', 2000, 2200), proposalId: token('工作日历', 64) });
export const one = fields({ caseId });
export const filing = fields({
  key,
  as: oneOf('申请人', ['self', 'firm']),
  type: oneOf('事项类型', caseTypes),
  confidential: v.boolean('请选择是否保密办理'),
  facts: lines('事实经过', 5000),
  claim: lines('请求事项', 2000),
  opposingParty: line('对方当事人', 100),
  evidence,
  service,
  truthful: v.literal(true, '请确认所填内容真实'),
  noSecrets: v.literal(true, '请确认材料不含涉密资料和未脱敏的底稿'),
});
export const explain = fields({ caseId, step: oneOf('期限', ['decision', 'meeting', 'feedback']) });
export const evidenceOf = fields({ caseId, evidenceId: token('材料', 64) });
export const supplement = fields({ ...onCase, supplementId: v.nullable(token('补充要求', 64)), text: lines('补充说明', 2000), evidence });
export const withdraw = fields({ ...onCase, reason: lines('撤回原因', 500) });

const meetingId = token('会议', 64);
const expertId = token('委员', 64);
const experts = v.pipe(v.array(expertId, '请选择委员'), v.maxLength(50, '委员最多 50 人'), v.check((ids) => new Set(ids).size === ids.length, '同一位委员只能选择一次'));
const reason = lines('理由', 500);

export const convene = fields({
  ...onCase,
  key,
  at: instant('会议时间'),
  place: line('会议地点', 100),
  agenda: lines('会议议程', 2000),
  expertIds: v.pipe(experts, v.minLength(1, '请选择参加会议的委员')),
  shortNotice: v.nullable(reason),
});
export const recuse = fields({ ...onCase, meetingId, expertId, reason });
export const cancelMeeting = fields({ ...onCase, meetingId, reason });
export const recordMeeting = fields({ ...onCase, meetingId, attended: experts, minutes: v.pipe(lines('会议记录', 10000), v.minLength(10, '会议记录至少 10 个字')), file: v.nullable(file) });
export const recordOpinion = fields({ ...onCase, key, expertId, text: v.union([v.literal(''), lines('专家意见', 10000)], '请填写专家意见'), file: v.nullable(file) });
export const finaliseOpinion = fields({ ...onCase, text: v.pipe(lines('专家意见', 10000), v.minLength(10, '专家意见至少 10 个字')) });
export const hearingFile = fields({ caseId, id: token('文件', 64) });

export const stepAside = fields({ caseId, meetingId, reason });
export const giveOpinion = fields({ caseId, meetingId, text: v.pipe(lines('书面意见', 10000), v.minLength(10, '书面意见至少 10 个字')) });

export const rate = fields({ ...onCase, score: whole('评分', 1, 5), words: v.union([v.literal(''), lines('评价', 500)], '请填写评价') });
export const askToReopen = fields({ ...onCase, reason: lines('申请理由', 1000) });
export const decideReopening = fields({ ...onCase, granted: v.boolean('请选择是否重新办理'), reason });
export const close = fields({ ...onCase, reason });
export const archive = fields({ ...onCase, shelf: line('档案号', 60) });

// Handling, by staff

const staffId = token('工作人员', 64);
const scan = v.pipe(evidence, v.minLength(1, '请上传收到的书面材料的扫描件'));

export const step = fields(onCase);
export const officers = fields({ caseId: v.optional(caseId) });
export const handOver = fields({ ...onCase, staffId, reason });
export const link = fields({ ...onCase, number: line('收件号', 60), reason });
export const unlink = fields({ ...onCase, otherId: caseId, reason });
export const openWork = fields({ staffId });
export const handOverWork = fields({ from: staffId, to: staffId, reason });
export const note = fields({ ...onCase, text: lines('备注', 2000) });
export const refer = fields({ ...onCase, associationId: token('协会', 64), reason });
export const requestSupplement = fields({ ...onCase, asked: lines('需要补充的材料', 2000) });
const paperApplicant = v.union(
  [fields({ certificateNumber: token('证书编号', 40) }), fields({ name: line('申请人姓名', 30), firmName: line('申请人单位', 60) })],
  '请填写会员证书编号，或者申请人的姓名和单位',
);
const paper = {
  receivedOn: day('收到日期'),
  type: oneOf('事项类型', caseTypes),
  confidential: v.boolean('请选择是否保密办理'),
  facts: lines('事实经过', 5000),
  claim: lines('请求事项', 2000),
  opposingParty: line('对方当事人', 100),
  address: line('邮寄地址', 120),
};
export const intake = fields({ ...paper, key, applicant: paperApplicant, evidence: scan });
export const sendBackIntake = fields({ ...onCase, reason });
export const correctIntake = fields({ ...paper, ...onCase, applicant: v.nullable(paperApplicant) });
export const recordWithdrawal = fields({ ...onCase, reason: lines('撤回原因', 500), evidence: scan });
export const recordSupplement = fields({ ...onCase, supplementId: v.nullable(token('补充要求', 64)), text: lines('补充说明', 2000), evidence: scan });

// Written notices

const noticeId = token('告知书', 64);
const content = {
  reasons: v.union([v.literal(''), lines('理由', 5000)], '请填写理由，最多 5000 个字'),
  notCovered: v.boolean('请选择是否属于第九条规定的范围'),
  days: v.nullable(whole('延长后的工作日', 1, 365)),
};

export const onNotice = fields({ ...onCase, noticeId });
export const draftNotice = fields({ ...onCase, key, kind: oneOf('告知书', caseNoticeKinds), ...content });
export const reviseNotice = fields({ ...onCase, noticeId, ...content });
export const sendBackNotice = fields({ ...onCase, noticeId, reason });
export const sealNotice = fields({ ...onCase, noticeId, file });
export const serveNotice = fields({ ...onCase, noticeId, way: oneOf('送达方式', serviceWays), mailNumber: v.nullable(line('邮件号', 40)), proof: v.nullable(file) });
export const openNotice = fields({ caseId, noticeId });

/** As it is printed, in groups or not, in small letters or not. */
export const verifyNotice = fields({
  code: v.pipe(
    v.string('请填写校验码'),
    v.maxLength(40, '校验码为 12 位字母和数字'),
    v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
    v.regex(/^[2-9A-HJKMNP-Z]{12}$/, '校验码为十二位字母和数字，请核对后再试'),
  ),
});
