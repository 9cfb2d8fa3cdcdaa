import type { CaseNoticeKind } from '../../../shared/contracts/case-notices';

export const hints: Record<CaseNoticeKind, string> = {
  acceptance: '可以写明后续安排；不写时按本会的受理告知用语。',
  refusal: '请写明不予受理的理由，例如：所述事项不属于第九条规定的维权服务范围。',
  extension: '请写明特殊情况和延长的原因（第二十三条）。须在原期限届满前签发，这一条是本会规定。',
  feedback: '请写明研究情况、专家意见的要点和协会已经或将要采取的措施。',
};

export const longest: Record<CaseNoticeKind, number> = { acceptance: 1000, refusal: 2000, extension: 1000, feedback: 5000 };
