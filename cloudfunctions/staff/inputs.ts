import * as v from 'valibot';
import { staffRoles } from 'shared/contracts/roles';
import { cursor, fields, limit, line, oneOf, token, whole } from '../platform/input';

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
  v.string(badCode),
  v.maxLength(32, badCode),
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
export const confirm = fields({ proposalId, check: v.optional(check) });
export const refuse = fields({ proposalId, reason });
