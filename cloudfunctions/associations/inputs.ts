import * as v from 'valibot';
import { associationLevelLabels, policyLabels, type AssociationLevel, type PolicyChange, type PolicyField, type PolicyValues } from 'shared/contracts/associations';
import { fields, line, lines, oneOf, token, whole } from '../platform/input';

const associationId = token('协会', 64);
const revision = whole('修改次数', 1, 1_000_000);
const reason = line('修改原因', 200);
const name = line('协会名称', 40);
const cities = v.pipe(
  v.array(line('城市', 20), '请填写城市'),
  v.maxLength(50, '一个协会最多负责 50 个城市'),
  v.transform((all) => [...new Set(all)]),
);
const levels = Object.keys(associationLevelLabels) as [AssociationLevel, ...AssociationLevel[]];
const policyFields = Object.keys(policyLabels) as [PolicyField, ...PolicyField[]];
const field = oneOf('要修改的项目', policyFields);

const citation = fields({
  newsId: token('依据的文件', 64),
  title: line('依据的文件', 60),
  article: v.pipe(line('条款', 10), v.regex(/^第[一二三四五六七八九十百]+条$/, '请填写条款，例如第九条')),
});

const days = whole('工作日数', 1, 250);
const wording = lines('告知用语', 500);
const badPhone = '请填写办公电话，例如区号加号码，不要填写个人手机号';
const badTime = '请选择 12 点到 24 点之间的时刻';

/** 办公电话 only: area code and number with an extension, or a short or 400 number. Whatever may be somebody's mobile is refused. */
const officePhone = v.pipe(v.string(badPhone), v.maxLength(20, badPhone), v.trim(), v.regex(/^(0\d{2,3}-\d{7,8}(-\d{1,5})?|400-\d{3}-\d{4}|\d{5})$/, badPhone));

const filers = v.pipe(
  v.array(oneOf('可以申请的人', ['firm', 'practising', 'non-practising', 'employee']), '请选择可以申请的人'),
  v.minLength(1, '请选择可以申请的人'),
  v.maxLength(4, '请选择可以申请的人'),
  v.transform((all) => [...new Set(all)]),
);

const serviceKinds = v.pipe(
  v.array(fields({ id: token('服务内容', 64), name: line('服务内容', 10), citation: v.nullable(citation) }), '请填写服务内容'),
  v.minLength(1, '请至少保留一类服务'),
  v.maxLength(20, '最多 20 类服务'),
);

/** A domain that somebody has registered; what everybody registers under is none. */
const badHost = '请填写网站域名，例如 example.org.cn，不带 https:// 和斜杠';
const linkHost = v.pipe(
  v.string(badHost),
  v.maxLength(100, badHost),
  v.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, badHost),
  v.check((host) => !/^(?:com|net|org|gov|edu|ac|mil|[a-z]{2})\.[a-z]{2}$/.test(host), '这个域名太宽，请填写网站自己的域名'),
);
const linkHosts = v.pipe(v.array(linkHost, badHost), v.maxLength(20, '最多 20 个网站'), v.transform((all) => [...new Set(all)]));

const values: { [Field in PolicyField]: v.GenericSchema<unknown, PolicyValues[Field]> } = {
  decisionDays: days,
  meetingDays: days,
  feedbackDays: days,
  longestDays: days,
  applicationDays: days,
  periodsStart: oneOf('起算方式', ['receipt', 'acceptance']),
  dayEndsAt: v.pipe(v.string(badTime), v.maxLength(5, badTime), v.regex(/^(1[2-9]|2[0-3]):[0-5]\d$|^24:00$/, badTime)),
  committeeName: line('委员会名称', 30),
  committeeHears: oneOf('由谁的委员会审议', ['own', 'superior']),
  mayFile: filers,
  serviceKinds,
  branchesAreMembers: v.boolean('请选择分支机构是不是单位会员'),
  firewall: oneOf('隔离方式', ['recusal', 'separation']),
  acceptedWording: wording,
  refusedWording: wording,
  extendedWording: wording,
  feedbackWording: wording,
  noticeWord: v.pipe(line('告知书字号', 10), v.regex(/^\p{Script=Han}+$/u, '告知书字号只用汉字，例如苏注协维')),
  noticePersons: oneOf('告知书的经手人', ['two', 'three']),
  reasonLength: whole('最少字数', 10, 200),
  meetingNotice: whole('提前的工作日数', 0, 20),
  quorumPercent: whole('法定人数的百分比', 50, 100),
  leadDepartment: fields({
    name: line('牵头部门名称', 30),
    phone: officePhone,
    address: line('办公地址', 60),
    officeHours: line('办公时间', 60),
  }),
  linkHosts,
};

/** Each field knows what its value must be. */
const change = v.lazy((input) => changeOf((Object(input) as { field?: unknown }).field)) as v.GenericSchema<unknown, PolicyChange>;

function changeOf(named: unknown) {
  const known = policyFields.find((each) => each === named);
  return known ? fields({ field, value: values[known] }) : fields({ field, value: v.unknown() });
}

export const profile = fields({ associationId: v.optional(associationId) });
export const serving = fields({ city: line('城市', 20) });
export const association = fields({ associationId });
export const layDown = fields({ associationId, revision, reason, change, citation: v.nullable(citation) });
export const inherit = fields({ associationId, revision, reason, field });
const founding = { level: oneOf('协会层级', levels), name, cities };
export const establish = fields({ secret: token('部署密钥'), ...founding });
export const found = fields({ key: token('协会', 64), parentId: associationId, ...founding, reason });
export const rename = fields({ associationId, revision, reason, name });
export const route = fields({ associationId, revision, reason, cities });
