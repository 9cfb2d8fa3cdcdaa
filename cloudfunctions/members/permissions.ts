import type { MemberActions } from 'shared/contracts/members';
import type { Permissions } from '../platform/permission';

export const permissions = {
  session: { who: 'anyone', of: 'own', does: '查看自己的身份' },
  bind: { who: 'anyone', of: 'own', does: '用证书编号、姓名和微信手机号绑定会员身份', because: 'C 6' },
  unbind: { who: 'anyone', of: 'own', does: '解除自己的绑定' },
} as const satisfies Permissions<MemberActions>;
