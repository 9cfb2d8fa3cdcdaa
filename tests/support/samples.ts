import type { AssociationActions } from '../../miniprogram/shared/contracts/associations';
import type { AuditActions } from '../../miniprogram/shared/contracts/audit';
import type { CalendarActions } from '../../miniprogram/shared/contracts/calendars';
import type { EventActions } from '../../miniprogram/shared/contracts/events';
import type { FirmActions } from '../../miniprogram/shared/contracts/firms';
import type { MatterActions } from '../../miniprogram/shared/contracts/matters';
import type { MemberActions } from '../../miniprogram/shared/contracts/members';
import type { MessageActions } from '../../miniprogram/shared/contracts/messages';
import type { NewsActions } from '../../miniprogram/shared/contracts/news';
import type { PledgeBoardActions, PledgeCampaignActions } from '../../miniprogram/shared/contracts/pledge-campaigns';
import type { PledgeActions } from '../../miniprogram/shared/contracts/pledges';
import type { RosterActions } from '../../miniprogram/shared/contracts/roster';
import type { ServiceActions } from '../../miniprogram/shared/contracts/services';
import type { StaffActions } from '../../miniprogram/shared/contracts/staff';
import type { CaseActions } from '../../miniprogram/shared/contracts/cases';
import { draftAt } from './arrange';
import { contentOf } from './news';
import { filingSample, hearingSamples, paperCorrection, paperSample } from './cases';

const onCase = { caseId: 'one', version: 1 };
const onNotice = { ...onCase, noticeId: 'two' };

type Inputs<Actions> = { [Name in keyof Actions]: Actions[Name] extends { input: infer Input } ? Required<Input> : never };

interface Samples {
  associations: Inputs<AssociationActions>;
  audit: Inputs<AuditActions>;
  calendars: Inputs<CalendarActions>;
  matters: Inputs<MatterActions>;
  members: Inputs<MemberActions>;
  events: Inputs<EventActions>;
  firms: Inputs<FirmActions>;
  messages: Inputs<MessageActions>;
  news: Inputs<NewsActions>;
  pledges: Inputs<PledgeActions & PledgeCampaignActions & PledgeBoardActions>;
  roster: Inputs<RosterActions>;
  services: Inputs<ServiceActions>;
  staff: Inputs<StaffActions>;
  cases: Inputs<CaseActions>;
}

const draft = draftAt('2026-11-21T09:00:00.000+08:00', { cover: 'cloud://local-cloud.files/covers/one.png' });
const cursor = Buffer.from('["2026-11-21T09:00:00.000+08:00","one"]').toString('base64url');
const page = { cursor, limit: 10 };
const application = { key: 'k3y-of-a-new-form', explanation: '已更换手机号。', proofs: ['cloud://local-cloud.local/proofs/one/one.png'] };
const decided = { eventId: 'one', signupIds: ['one_ann', 'one_bob'] };

const searched = { from: '2026-11-01T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00', kind: 'staff', name: '工作人员', associationId: 'city-a', certificateNumber: '990100000001' } as const;
const ruled = { associationId: 'city-a', revision: 1, reason: '本会决定' };

const mandateTerms = { scopes: ['people' as const], fromDay: '2026-11-21', untilDay: '2027-11-20' };
const firmDraft = { name: '示例新会计师事务所', city: '甲市', branches: [{ id: 'b1', name: '乙市分所', city: '乙市' }] };

const newsStep = { newsId: 'one', revision: 1 };
const newsContent = {
  ...contentOf(),
  audience: { reach: 'members' as const, kinds: ['practising' as const], associationIds: ['city-a'], firmIds: ['firm001'], groupIds: ['group001'] },
  scheduledAt: '2026-12-01T09:00:00.000+08:00',
  cover: 'cloud://local-cloud.local/news/one/one.png',
  attachments: [{ file: 'cloud://local-cloud.local/news/one/two.pdf', name: '附件' }],
  article: { document: 'national' as const, number: 11 },
};

const matterStep = { matterId: 'one', revision: 1 };
const opinion = { kind: 'opinion', key: 'k3y-of-a-new-matter', values: { category: 'pricing', subject: '招标只看报价', facts: '某次招标以最低价中标。', wish: '请向有关部门反映。', files: ['cloud://local-cloud.local/proofs/one/one.png'] } };

const expertProfile = { occupation: 'cpa' as const, organisation: '示例会计师事务所', fields: ['审计'], profile: '执业二十年。', conflicts: ['示例会计师事务所'] };
const changed = { key: 'k3y-of-a-role-change', staffId: 'one', revision: 1, reason: '工作需要' };

const pledgeStep = { campaignId: 'one', revision: 1 };
const pledgePlace = { campaignId: 'one', associationId: 'city-a', firmId: 'firm001' };
export const pledgeDraft = {
  kind: 'pledge' as const,
  title: '注册会计师诚信承诺书',
  audience: { kinds: ['practising' as const], associationIds: ['city-a'], firmIds: ['firm001'] },
  from: '2026-01-01',
  until: '2036-12-31',
  renewal: 'once' as const,
  handwriting: false,
  minimumSeconds: 5,
  text: { intro: '本人郑重承诺：', clauses: ['遵守职业道德。', '保持独立性。'], closing: '以上承诺，请社会监督。' },
};

/** A good input for every action of every contract, with every field filled in: what bad inputs are made from. */
export const samples: Samples = {
  associations: {
    profile: { associationId: 'city-a' },
    serving: { city: '甲市' },
    cities: {},
    todo: {},
    sheet: { associationId: 'city-a' },
    versions: { associationId: 'city-a' },
    layDown: { ...ruled, change: { field: 'decisionDays', value: 10 }, citation: { newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', article: '第八条' } },
    inherit: { ...ruled, field: 'decisionDays' },
    establish: { secret: 'secret-of-whoever-set-the-environment-up', level: 'province', name: '示例省注册会计师协会', cities: ['甲市'] },
    tree: { associationId: 'city-a' },
    found: { key: 'k3y-of-a-new-association', parentId: 'province', level: 'city', name: '丙市注册会计师协会', cities: ['丙市'], reason: '新设协会' },
    rename: { ...ruled, name: '甲市注册会计师协会' },
    route: { ...ruled, cities: ['甲市'] },
  },
  calendars: {
    years: {},
    year: { year: 2026 },
    todo: {},
    propose: {
      key: 'k3y-of-a-calendar-year',
      year: 2027,
      revision: 1,
      days: [{ day: '2027-01-01', kind: 'off', name: '元旦' }],
      notice: { number: '国办发明电〔2026〕1号', title: '国务院办公厅关于2027年部分节假日安排的通知', address: 'https://www.gov.cn/zhengce/content/202611/one.htm', issuedOn: '2026-11-04' },
      reason: '按通知录入',
    },
    proposal: { proposalId: '2027-one' },
    confirm: { proposalId: '2027-one' },
    refuse: { proposalId: '2027-one', reason: '与通知不一致' },
    withdraw: { proposalId: '2027-one' },
  },
  audit: {
    list: { ...searched, ...page },
    detail: { entryId: 'one' },
    associations: {},
    export: { ...searched, reason: '年度检查' },
    check: { from: 1, head: 'written-down' },
    mine: page,
  },
  firms: {
    find: { text: '示例' },
    firm: { firmId: 'firm001' },
    apply: { firmId: 'firm001', name: '示例经办人', letterFile: 'cloud://local-cloud.local/proofs/one/one.png' },
    applications: {},
    withdraw: { applicationId: 'one' },
    accept: { code: 'ABCDE23456' },
    mandates: {},
    invite: { name: '示例经办人', terms: mandateTerms, key: 'k3y-of-an-invitation' },
    drawCode: { code: 'ABCDEFGHJK' },
    amend: { mandateId: 'one', terms: mandateTerms },
    end: { mandateId: 'one', reason: '已离职' },
    people: { cursor: 'm00001', limit: 10 },
    own: {},
    todo: {},
    managed: { text: '示例', cursor: Buffer.from('示例').toString('base64url'), limit: 10 },
    register: { draft: firmDraft },
    revise: { firmId: 'firm001', revision: 1, draft: firmDraft, reason: '登记有误' },
    waiting: page,
    application: { applicationId: 'one' },
    approve: { applicationId: 'one', revision: 1, reason: '授权书核对无误' },
    reject: { applicationId: 'one', revision: 1, reason: '授权书没有盖章' },
    mandatesOf: { firmId: 'firm001' },
    revoke: { firmId: 'firm001', mandateId: 'one', reason: '已离职' },
  },
  cases: {
    begin: {},
    file: { ...filingSample },
    mine: page,
    ofFirm: page,
    detail: { caseId: 'one' },
    explain: { caseId: 'one', step: 'feedback' },
    evidence: { caseId: 'one', evidenceId: 'two' },
    board: { associationId: 'city-a', officerId: 'two', mine: true },
    list: { filter: 'today', associationId: 'city-a', officerId: 'two', mine: true, ...page },
    workload: {},
    moved: { year: 2027, proposalId: 'one' },
    supplement: { caseId: 'one', version: 1, supplementId: 'two', text: '补充一份说明', evidence: [{ title: '说明', file: 'cloud://local-cloud.local/proofs/one/one.png' }] },
    withdraw: { caseId: 'one', version: 1, reason: '不需要了' },
    officers: { caseId: 'one' },
    intakeFolder: {},
    intake: { ...paperSample },
    confirmIntake: onCase,
    sendBackIntake: { ...onCase, reason: '收到日期与扫描件不符' },
    correctIntake: { ...onCase, ...paperCorrection },
    unlink: { ...onCase, otherId: 'two', reason: '关联有误' },
    recordWithdrawal: { ...onCase, reason: '已经和解', evidence: paperSample.evidence },
    recordSupplement: { ...onCase, supplementId: 'two', text: '补充一份说明', evidence: paperSample.evidence },
    assign: { ...onCase, staffId: 'two', reason: '工作需要' },
    take: onCase,
    link: { ...onCase, number: '注协维收〔2026〕1号', reason: '事实相同' },
    merge: { ...onCase, number: '注协维收〔2026〕1号', reason: '重复提交' },
    openWork: { staffId: 'one' },
    handOver: { from: 'one', to: 'two', reason: '调离' },
    note: { ...onCase, text: '已电话联系申请人' },
    letIn: { ...onCase, staffId: 'two', reason: '协助整理材料' },
    refer: { ...onCase, associationId: 'province', reason: '涉及多个城市' },
    requestSupplement: { ...onCase, asked: '请提供函证的往来记录' },
    draftNotice: { ...onCase, key: 'k3y-of-a-notice', kind: 'refusal', reasons: '所述事项属于合同纠纷，建议通过诉讼途径解决，本会可以提供咨询。', notCovered: true, days: 80 },
    reviseNotice: { ...onNotice, reasons: '所述事项属于合同纠纷，建议通过诉讼途径解决，本会可以提供咨询。', notCovered: true, days: 80 },
    discardNotice: onNotice,
    reviewNotice: onNotice,
    sendBackNotice: { ...onNotice, reason: '请写明依据' },
    issueNotice: onNotice,
    sealNotice: { ...onNotice, file: 'cloud://local-cloud.local/proofs/one/one.pdf' },
    serveNotice: { ...onNotice, way: 'paper', mailNumber: 'EMS 1234567890', proof: 'cloud://local-cloud.local/proofs/one/one.png' },
    openNotice: { caseId: 'one', noticeId: 'two' },
    serviceProof: { caseId: 'one', noticeId: 'two' },
    verifyNotice: { code: '23456789ABCD' },
    accessLog: { caseId: 'one' },
    ...hearingSamples,
    todo: {},
    own: {},
  },
  matters: {
    kinds: {},
    file: opinion,
    fileForFirm: opinion,
    mine: page,
    firmMatters: page,
    detail: { matterId: 'one' },
    attachment: { matterId: 'one', number: 1 },
    answer: { ...matterStep, text: '补充如下。' },
    rate: { ...matterStep, score: 5, words: '答复及时。' },
    withdraw: matterStep,
    todo: {},
    own: {},
    managed: { shelf: 'waiting', ...page },
    managedDetail: { matterId: 'one' },
    managedAttachment: { matterId: 'one', number: 1 },
    colleagues: {},
    assign: { ...matterStep, staffId: 'one' },
    ask: { ...matterStep, text: '请补充招标文件。' },
    reply: { ...matterStep, text: '已向有关部门反映。' },
    refer: { ...matterStep, associationId: 'province', reason: '须由省级协会协调' },
    openWork: { staffId: 'one' },
    handOver: { from: 'one', to: 'two', reason: '调离' },
    search: { words: '招标报价' },
    typicals: page,
    managedTypicals: { state: 'proposed', ...page },
    proposeTypical: { matterId: 'one', question: '招标只看报价怎么办？', answer: '可向协会反映。' },
    confirmTypical: { typicalId: 'one', revision: 1 },
    refuseTypical: { typicalId: 'one', revision: 1, reason: '仍可看出提交人' },
    withdrawTypical: { typicalId: 'one', revision: 1, reason: '规定已变' },
  },
  members: {
    session: {},
    bind: { certificateNumber: '990100000001', name: '示例会员一', phoneCode: 'c0de' },
    unbind: {},
    bindings: {},
    proofFolder: {},
    noteUpload: { file: 'cloud://local-cloud.local/proofs/one/one.png' },
    applyForBinding: { ...application, certificateNumber: '990100000001', name: '示例会员一', phone: '12000000001', city: '甲市' },
    applyAsEmployee: { ...application, name: '示例从业人员', phone: '12000000001', firmName: '示例会计师事务所', city: '甲市' },
    applyForPhone: { ...application, phoneCode: 'c0de' },
    applyForTransfer: { ...application, firmName: '示例会计师事务所', branchName: '乙市分所', city: '乙市' },
    applyForDeletion: { key: 'k3y-of-a-new-form', explanation: '不再使用。' },
    openMatters: {},
    myApplications: {},
    employees: page,
    endEmployee: { employeeId: 'one', reason: '已离职' },
    own: {},
    withdraw: { applicationId: 'one' },
    leaveFirm: {},
    applications: { state: 'pending', ...page },
    application: { applicationId: 'one' },
    proof: { applicationId: 'one', number: 1 },
    approve: { applicationId: 'one', endOther: false, reason: '与名册一致' },
    reject: { applicationId: 'one', reason: '材料看不清' },
    applicantPhone: { applicationId: 'one', reason: '回电核对' },
    find: { certificateNumber: '990100000001', reason: '来电询问' },
    showNumber: { memberId: 'm1', number: 'phone', reason: '回电核对' },
    todo: {},
  },
  events: {
    list: { format: 'lecture', city: '甲市', openNow: true, ...page },
    search: { words: '准则讲座' },
    cities: {},
    latest: {},
    detail: { eventId: 'one' },
    signUp: { eventId: 'one', agreed: draft.terms },
    signUpFor: { eventId: 'one', agreed: draft.terms, memberIds: ['ann'] },
    signedUp: { eventId: 'one', memberIds: ['ann'] },
    cancel: { eventId: 'one' },
    own: {},
    mine: page,
    todo: {},
    managed: { status: 'draft', ...page },
    waiting: {},
    managedDetail: { eventId: 'one' },
    draft: { ...draft, key: 'k3y-of-a-new-draft' },
    revise: { eventId: 'one', revision: 1, draft },
    publish: { eventId: 'one', revision: 1 },
    openWork: { staffId: 'one' },
    handOver: { from: 'one', to: 'two', reason: '调离' },
    signups: { eventId: 'one', state: 'pending', ...page },
    approve: decided,
    reject: { ...decided, reason: '名额已满' },
  },
  messages: {
    inbox: page,
    unread: {},
    markRead: { messageId: 'one' },
    markAllRead: {},
    consent: { templateIds: ['TEMPLATE-SIGNUP-RESULT'] },
    remaining: {},
    own: {},
  },
  pledges: {
    campaigns: page,
    detail: { campaignId: 'one' },
    begin: { campaignId: 'one', version: 1 },
    sign: { campaignId: 'one', version: 1, token: 'sealed.by.the.server', ticked: [0, 1], handwriting: 'cloud://local-cloud.local/proofs/one/one.png', client: { platform: 'ios', version: '8.0.50' } },
    folder: {},
    certificate: { certificateId: 'one' },
    drawCode: { certificateId: 'one' },
    mine: page,
    firmCertificates: page,
    firmPeople: { memberIds: ['ann'] },
    verify: { code: '0123456789ABCDEFGHJK' },
    todo: {},
    own: {},
    managed: { state: 'published', ...page },
    managedCampaign: { campaignId: 'one' },
    save: { ...pledgeStep, key: 'k3y-of-a-new-pledge', draft: pledgeDraft },
    submit: pledgeStep,
    publish: pledgeStep,
    sendBack: { ...pledgeStep, reason: '第二条须改写' },
    newVersion: pledgeStep,
    end: { ...pledgeStep, reason: '另行发起' },
    coverage: { ...pledgePlace, cursor: '500.one', limit: 10 },
    unsigned: { ...pledgePlace, cursor: 'members.ann', limit: 10 },
    remind: pledgePlace,
    exportSigned: { campaignId: 'one', as: 'sheet', after: 'one', reason: '年度检查' },
  },
  roster: {
    template: {},
    imports: page,
    import: { importId: 'one' },
    begin: { key: 'k3y-of-a-new-import', associationId: 'city-a', fileName: '名册.xlsx', digest: 'a'.repeat(64), pieces: 3 },
    send: { importId: 'one', piece: 1, base64: 'UEsDBAAA' },
    continue: { importId: 'one' },
    differences: { importId: 'one', kind: 'new', cursor: '1.20' },
    problemFile: { importId: 'one' },
    commit: { importId: 'one', reason: '年度名册' },
    confirm: { importId: 'one' },
    abandon: { importId: 'one' },
    todo: {},
  },
  services: {
    catalogue: { associationId: 'city-a' },
    measures: { measuresId: 'national-measures' },
    search: { words: '维权' },
    coverage: { measuresId: 'jiangsu-measures' },
  },
  staff: {
    claim: { secret: 'a-secret-of-more-than-thirty-two-letters', associationId: 'national', name: '示例管理员' },
    invitation: { code: 'ABCDEFGHJKMN' },
    accept: { code: 'ABCDEFGHJKMN' },
    list: { status: 'active', ...page },
    detail: { staffId: 'one' },
    invite: { key: 'k3y-of-an-invitation', associationId: 'city-a', name: '示例新人', roles: ['contact'], reason: '新到岗' },
    grant: { ...changed, roles: ['auditor'] },
    revoke: { ...changed, roles: ['auditor'] },
    end: changed,
    proposals: page,
    proposal: { proposalId: 'one' },
    drawCode: { proposalId: 'one', code: 'ABCDEFGHJKMN' },
    confirm: { proposalId: 'one', check: '123456' },
    refuse: { proposalId: 'one', reason: '再等等' },
    withdraw: { proposalId: 'one' },
    own: {},
    todo: {},
    search: { words: '准则专家' },
    myContact: {},
    write: { key: 'k3y-of-a-letter', text: '请问如何申请维权？' },
    myLetters: page,
    covers: { associationId: 'city-a' },
    assign: { associationId: 'city-a', kind: 'firm', label: '示例会计师事务所', firmId: 'firm001', staffId: 'one', revision: 1, reason: '分工' },
    card: {},
    setCard: { officePhone: '010-88888888' },
    letters: { state: 'waiting', ...page },
    answer: { letterId: 'one', text: '请看办事指南。' },
    openWork: { staffId: 'one' },
    handOver: { from: 'one', to: 'two', reason: '调离' },
    groupPeople: { groupId: 'one', standing: 'in', ...page },
    joinGroup: { groupId: 'one', certificateNumber: '990100000001', reason: '本人申请加入' },
    leaveGroup: { groupId: 'one', memberId: 'm00001', reason: '本人申请退出' },
    committees: { associationId: 'city-a' },
    committee: { committeeId: 'one' },
    experts: { field: '诉讼', ...page },
    expert: { expertId: 'one' },
    establish: { key: 'k3y-of-a-committee', associationId: 'city-a', kind: 'rights', name: '权益委员会', about: '法律援助与权益保护', reason: '按章程设立' },
    enterExpert: { name: '示例专家', certificateNumber: '990100000001', profile: expertProfile, distinct: '工作单位和从业经历都不同' },
    describeExpert: { expertId: 'one', revision: 1, name: '示例专家', profile: expertProfile, distinct: '工作单位和从业经历都不同' },
    seat: { expertId: 'one', revision: 1, committeeId: 'one', title: '委员', from: '2026-01-01', until: '2028-12-31', reason: '换届' },
    vacate: { expertId: 'one', revision: 1, seatId: 'one', until: '2026-12-31', reason: '辞任' },
    appointSecretary: { committeeId: 'one', staffId: 'one', reason: '分工' },
    dismissSecretary: { committeeId: 'one', staffId: 'one', reason: '分工' },
  },
  news: {
    list: { category: 'regulation', ...page },
    latest: {},
    article: { newsId: 'one' },
    attachment: { newsId: 'one', number: 1 },
    confirmRead: { newsId: 'one' },
    search: { words: '继续教育', ...page },
    todo: {},
    own: {},
    managed: { state: 'draft', ...page },
    managedArticle: { newsId: 'one' },
    oldVersion: { newsId: 'one', number: 1 },
    begin: { key: 'k3y-of-a-new-article', content: newsContent },
    paste: { text: '一、要求\n各会计师事务所：' },
    save: { ...newsStep, content: newsContent },
    addPicture: { newsId: 'one', file: 'cloud://local-cloud.local/proofs/one/one.png' },
    addAttachment: { newsId: 'one', file: 'cloud://local-cloud.local/proofs/one/one.pdf' },
    submit: newsStep,
    approve: newsStep,
    sendBack: { ...newsStep, reason: '数字有误' },
    sign: newsStep,
    withdraw: { ...newsStep, reason: '数字有误' },
    amend: newsStep,
    discard: newsStep,
    unread: { newsId: 'one', cursor: Buffer.from('示例').toString('base64url'), limit: 10 },
    unreadPeople: { newsId: 'one', firmId: 'firm001', cursor: 'm00001', limit: 10 },
    remind: { newsId: 'one' },
    setPin: { ...newsStep, until: '2026-12-21T09:00:00.000+08:00' },
  },
};
