import * as v from 'valibot';
import { firmScopes } from 'shared/contracts/roles';
import { cursor, day, fields, limit, line, oneOf, token, whole } from '../platform/input';

const firmId = token('单位会员', 64);
const applicationId = token('申请', 64);
const mandateId = token('授权', 64);
const revision = whole('修改次数', 1, 1_000_000);
const reason = line('理由', 200);
const file = v.pipe(v.string('请上传盖章的授权书'), v.maxLength(500, '请重新上传授权书'), v.regex(/^cloud:\/\/[\w./-]+$/, '请重新上传授权书'));

const scopes = v.pipe(
  v.array(oneOf('授权范围', firmScopes), '请选择授权范围'),
  v.minLength(1, '请至少选择一项授权范围'),
  v.maxLength(firmScopes.length, '请重新选择授权范围'),
  v.transform((all) => [...new Set(all)]),
);
const terms = fields({ scopes, fromDay: day('开始日期'), untilDay: day('截止日期') });

const branch = fields({ id: token('分支机构', 64), name: line('分支机构名称', 60), city: line('分支机构所在市', 20) });
const branches = v.pipe(v.array(branch, '请填写分支机构'), v.maxLength(100, '最多 100 家分支机构'));
const draft = fields({ name: line('事务所名称', 60), city: line('总所所在市', 20), branches });

export const find = fields({ text: line('事务所名称', 60) });
export const firm = fields({ firmId });
export const apply = fields({ firmId, name: line('姓名', 40), letterFile: file });
export const application = fields({ applicationId });
export const accept = fields({ code: line('邀请码', 20) });
export const invite = fields({ name: line('姓名', 40), terms: v.nullable(terms), key: token('邀请', 64) });
export const amend = fields({ mandateId, terms });
export const end = fields({ mandateId, reason });
/** Lists in the order of ids and names, which are no instants. */
const after = v.optional(token('列表位置', 400));

export const people = fields({ cursor: after, limit });
export const paged = fields({ cursor, limit });
export const managed = fields({ text: v.optional(line('事务所名称', 60)), cursor: after, limit });
export const register = fields({ draft });
export const revise = fields({ firmId, revision, draft, reason });
export const decide = fields({ applicationId, revision, reason });
export const revoke = fields({ firmId, mandateId, reason });
