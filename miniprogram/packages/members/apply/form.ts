import type { ApplicationKind, MemberKind } from '../../../shared/contracts/members';

/** A deletion is asked for elsewhere, without a form. */
export type FormKind = Exclude<ApplicationKind, 'deletion'>;

export interface ApplyForm {
  certificateNumber: string;
  name: string;
  phone: string;
  firmName: string;
  branchName: string;
  city: string;
  explanation: string;
}

export const emptyForm: ApplyForm = { certificateNumber: '', name: '', phone: '', firmName: '', branchName: '', city: '', explanation: '' };

export interface Field {
  name: Exclude<keyof ApplyForm, 'explanation'>;
  label: string;
  placeholder: string;
  type: 'text' | 'number';
  longest: number;
  required: boolean;
}

const field = (name: Field['name'], label: string, placeholder: string, longest: number, required = true): Field => ({
  name, label, placeholder, longest, required, type: name === 'phone' ? 'number' : 'text',
});

const name = field('name', '姓名', '与身份证件一致', 40);
const phone = field('phone', '手机号', '便于协会回电核对', 11);
const city = field('city', '所在市', '执业或登记所在的市', 20);

/** What is asked for each kind of application; nothing more is needed. */
export function fieldsOf(kind: FormKind, memberKind: MemberKind | null): Field[] {
  const practising = memberKind === 'practising';
  const fields: Record<FormKind, Field[]> = {
    binding: [field('certificateNumber', '证书编号', '见会员证书', 40), name, phone, city],
    employee: [name, phone, field('firmName', '事务所', '所在会计师事务所全称', 80), city],
    'phone-change': [],
    transfer: [
      field('firmName', '转入事务所', practising ? '转入会计师事务所全称' : '没有可不填', 80, practising),
      field('branchName', '分支机构', '没有可不填', 80, false),
      field('city', '转入地', '转入后执业或登记所在的市', 20),
    ],
  };
  return fields[kind];
}

export type ApplyFaults = Partial<Record<keyof ApplyForm | 'proofs', string>>;

/** Beside the field, before anything is sent. The cloud checks everything again. */
export function faultsOf(form: ApplyForm, fields: Field[], proofs: number): ApplyFaults {
  const faults: ApplyFaults = {};
  for (const { name: field, label, required } of fields) if (required && !form[field].trim()) faults[field] = `请填写${label}`;
  if (fields.includes(phone) && form.phone.trim() && !/^1\d{10}$/.test(form.phone.trim())) faults.phone = '应为 11 位手机号';
  if (!form.explanation.trim()) faults.explanation = '请说明情况';
  if (proofs === 0) faults.proofs = '请至少上传一份证明材料';
  return faults;
}

export const introductions: Record<FormKind, string> = {
  binding: '名册里的手机号或证书编号已更换，或核对一直不成功时，请填写以下信息并附证明，由所属协会审核。',
  employee: '您在会计师事务所工作、不是注册会计师协会会员时，可登记从业人员身份，由所在地协会审核。',
  'phone-change': '用微信手机号按钮提供新号码，附证明后由所属协会审核；审核通过后名册随之更新。',
  transfer: '变更事务所或所在地协会。转往其他市的，由两地协会的共同上级审核。',
};

export const proofHints: Record<FormKind, string> = {
  binding: '例如：会员证书、身份证件姓名页（请遮住证件号码）',
  employee: '例如：劳动合同首页、事务所出具的在职证明',
  'phone-change': '例如：会员证书、新号码的机主证明（请遮住证件号码）',
  transfer: '例如：转所（转会）审批表、新所的劳动合同首页',
};
