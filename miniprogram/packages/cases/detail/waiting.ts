import type { CaseState } from '../../../shared/contracts/cases';

/** What the state means to whoever waits, and what is theirs to do. */
export const waitingFor: Record<CaseState, string> = {
  filed: '协会已经收到，正在决定是否受理，会书面告知您。您现在不需要做别的事。',
  accepted: '协会已经受理，接下来召开法律援助与权益保护委员会会议。',
  convened: '委员会会议已经安排，会后形成专家意见。',
  heard: '会议已经召开，正在形成专家意见。',
  advised: '专家意见已经形成，协会正在准备给您的反馈。',
  answered: '协会已经反馈。您可以评价，有不同看法也可以请求重新办理。',
  closed: '案件已经办结。',
  refused: '协会决定不予受理，理由写在告知书里。有新的事实或材料，可以请求重新办理。',
  merged: '这份申请与您先前的一份相同，已并入先收到的一件办理，期限按先收到的计算。',
  withdrawn: '申请已按您的要求撤回。需要时可以重新提出。',
};
