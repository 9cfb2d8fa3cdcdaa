import * as v from 'valibot';
import { certificateNumber, cursor, fields, limit, line, lines, oneOf, token, whole } from '../platform/input';

const name = line('姓名', 40);
const phoneCode = token('手机号授权');
const phone = v.pipe(
  line('手机号', 20),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^1\d{10}$/, '手机号应为11位中国大陆手机号'),
);
const city = line('所在市', 20);
const firmName = line('会计师事务所名称', 80);
const applicationId = token('申请', 64);
const reason = line('理由', 200);

const lostProof = '证明材料不正确，请重新上传';
/** Pictures and PDF in somebody's own folder; whose it is, is asked when the caller is known. */
const proofs = v.pipe(
  v.array(v.pipe(v.string(lostProof), v.maxLength(300, lostProof), v.regex(/^cloud:\/\/[\w.-]+\/proofs\/\w+\/[\w-]+\.(png|jpe?g|pdf)$/, lostProof)), '请上传证明材料'),
  v.minLength(1, '请上传证明材料'),
  v.maxLength(6, '证明材料最多6份'),
  v.transform((ids) => [...new Set(ids)]),
);
const lostFile = '上传的文件没有找到，请重新上传';
export const noteUpload = fields({ file: v.pipe(v.string(lostFile), v.maxLength(300, lostFile), v.regex(/^cloud:\/\/[\w.-]+\/proofs\/\w+\/[\w-]+\.\w{2,5}$/, lostFile)) });
const withProof = { key: token('申请', 64), explanation: lines('情况说明', 500), proofs };

export const bind = fields({ certificateNumber, name, phoneCode });
export const applyForBinding = fields({ certificateNumber, name, phone, city, ...withProof });
export const applyAsEmployee = fields({ name, phone, firmName, city, ...withProof });
export const applyForPhone = fields({ phoneCode, ...withProof });
export const applyForTransfer = fields({ firmName: v.optional(firmName), branchName: v.optional(line('分支机构名称', 80)), city, ...withProof });

export const applyForDeletion = fields({ key: token('申请', 64), explanation: v.optional(lines('情况说明', 500)) });
export const application = fields({ applicationId });
export const applications = fields({ state: v.optional(oneOf('申请状态', ['pending', 'decided'])), cursor, limit });
export const proof = fields({ applicationId, number: whole('材料序号', 1, 6) });
export const approve = fields({ applicationId, endOther: v.boolean('请选择是否结束原来的绑定'), reason });
export const reject = fields({ applicationId, reason });
export const find = fields({ certificateNumber, reason });
export const showNumber = fields({ memberId: token('会员', 64), number: oneOf('要查看的号码', ['phone', 'certificate']), reason });
export const paged = fields({ cursor, limit });
export const endEmployee = fields({ employeeId: token('从业人员', 64), reason });
