import type { CaseDraft } from '../../miniprogram/shared/contracts/cases';

/** A form as a member fills it in. */
export const filingSample: CaseDraft = {
  key: 'k3y-of-a-form',
  as: 'self',
  type: 'practice',
  confidential: false,
  facts: '在被审计单位依法执行函证程序时受到妨碍，现场人员拒绝提供资料。',
  claim: '请求协会出面协调，维护依法执业的权利。',
  opposingParty: '示例公司',
  evidence: [],
  service: { way: 'electronic' },
  truthful: true,
  noSecrets: true,
};
