import * as v from 'valibot';
import { coverKindLabels, type CoverKind } from 'shared/contracts/contacts';
import { committeeKindLabels, occupationLabels, type CommitteeKind, type Occupation } from 'shared/contracts/committees';
import { staffRoles } from 'shared/contracts/roles';
import { isInstant } from 'shared/instants';
import { certificateNumber as certificate, cursor, fields, limit, line, lines, oneOf, searched, token, whole } from '../platform/input';

export const search = fields({ words: searched });
const key = token('操作编号', 64);
const associationId = token('协会', 64);
const staffId = token('工作人员', 64);
const proposalId = token('岗位变动', 64);
const revision = whole('修改次数', 1, 1_000_000);
const name = line('姓名', 40);
const reason = line('原因', 200);
const roles = v.pipe(
  v.array(oneOf('岗位', staffRoles), '请选择岗位'),
  v.minLength(1, '请至少选择一个岗位'),
  v.maxLength(staffRoles.length, '请选择岗位'),
  v.transform((all) => staffRoles.filter((role) => all.includes(role))),
);
const badCode = '请填写 12 位邀请码，由字母和数字组成';
const code = v.pipe(
  line('邀请码', 32),
  v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  v.regex(/^[0-9A-Z]{12}$/, badCode),
);
const badCheck = '请填写 6 位核对码';
const check = v.pipe(v.string(badCheck), v.maxLength(12, badCheck), v.trim(), v.regex(/^\d{6}$/, badCheck));
const proposed = { key, staffId, revision, reason };

export const claim = fields({ secret: token('部署密钥'), associationId, name });
export const invitation = fields({ code });
export const list = fields({ status: v.optional(oneOf('任职状态', ['active', 'ended'])), cursor, limit });
export const staff = fields({ staffId });
export const invite = fields({ key, associationId, name, roles, reason });
export const changing = fields({ ...proposed, roles });
export const ending = fields(proposed);
export const paged = fields({ cursor, limit });
export const proposal = fields({ proposalId });
export const drawCode = fields({ proposalId, code });
export const confirm = fields({ proposalId, check: v.optional(check) });
export const refuse = fields({ proposalId, reason });

const committeeId = token('委员会', 64);
const expertId = token('专家', 64);
const kinds = Object.keys(committeeKindLabels) as [CommitteeKind, ...CommitteeKind[]];
const occupations = Object.keys(occupationLabels) as [Occupation, ...Occupation[]];
const field = line('专长', 20);
const day = (label: string) => {
  const sentence = `请选择正确的${label}`;
  return v.pipe(v.string(sentence), v.maxLength(10, sentence), v.check((text) => isInstant(`${text}T00:00:00.000+08:00`), sentence));
};
const several = (label: string, longest: number, most: number) =>
  v.pipe(v.array(line(label, longest), `请填写${label}`), v.maxLength(most, `${label}最多 ${most} 项`), v.transform((all) => [...new Set(all)]));
const profile = fields({
  occupation: oneOf('职业', occupations),
  organisation: line('工作单位', 60),
  fields: v.pipe(several('专长', 20, 10), v.minLength(1, '请至少填写一项专长')),
  profile: lines('简介', 1000),
  conflicts: v.optional(v.pipe(several('回避单位', 60, 30), v.minLength(1, '请填写回避单位，没有的不必填写'))),
});

export const committees = fields({ associationId: v.optional(associationId) });
export const committee = fields({ committeeId });
export const experts = fields({ field: v.optional(field), cursor, limit });
export const expert = fields({ expertId });
export const establish = fields({ key, associationId, kind: oneOf('委员会类别', kinds), name: line('委员会名称', 30), about: lines('职责', 500), reason });
const distinct = line('不是同一人的依据', 200);
export const enterExpert = fields({ name, certificateNumber: v.optional(certificate), profile, distinct: v.optional(distinct) });
export const describeExpert = fields({ expertId, revision, name: v.optional(name), profile, distinct: v.optional(distinct) });
export const seat = fields({ expertId, revision, committeeId, title: line('职务', 20), from: day('任期开始日'), until: day('任期结束日'), reason });
export const vacate = fields({ expertId, revision, seatId: token('任期', 64), until: day('任期结束日'), reason });
export const appointSecretary = fields({ committeeId, staffId, reason });

const coverKinds = Object.keys(coverKindLabels) as [CoverKind, ...CoverKind[]];
const badPhone = '请填写办公电话，例如区号加号码，不要填写个人手机号';
/** Area code and number with an extension, or a short or 400 number: whatever may be somebody's mobile is refused. */
const officePhone = v.pipe(v.string(badPhone), v.maxLength(20, badPhone), v.trim(), v.regex(/^(0\d{2,3}-\d{7,8}(-\d{1,5})?|400-\d{3}-\d{4}|\d{5})$/, badPhone));

export const write = fields({ key, text: lines('内容', 1000) });
export const covers = fields({ associationId });
export const assign = fields({
  associationId,
  kind: oneOf('负责的类别', coverKinds),
  label: line('负责的地区、单位或组织', 40),
  firmId: v.optional(token('单位会员', 64)),
  staffId: v.optional(staffId),
  revision: v.optional(revision),
  reason,
});
export const setCard = fields({ officePhone });
export const letters = fields({ state: oneOf('来信状态', ['waiting', 'answered']), cursor, limit });
export const answer = fields({ letterId: token('来信', 64), text: lines('回复', 1000) });
const groupId = token('会员自发组织', 64);
export const groupPeople = fields({ groupId, standing: oneOf('成员的状态', ['in', 'out']), cursor, limit });
export const joinGroup = fields({ groupId, certificateNumber: certificate, reason });
export const leaveGroup = fields({ groupId, memberId: token('会员', 64), reason });
export const handOver = fields({ from: staffId, to: staffId, reason });
