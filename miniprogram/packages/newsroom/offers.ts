import type { ManagedNews } from '../../shared/contracts/news-editing';

export type Deed = 'edit' | 'submit' | 'approve' | 'sendBack' | 'sign' | 'amend' | 'pin' | 'unpin' | 'withdraw' | 'discard';

export interface Offer {
  deed: Deed;
  label: string;
  primary: boolean;
}

const labels: Record<Deed, string> = { edit: '继续写', submit: '提交审核', approve: '审核通过', sendBack: '退回修改', sign: '签发', amend: '修订', pin: '置顶', unpin: '取消置顶', withdraw: '撤回', discard: '放弃草稿' };
const main: Deed[] = ['submit', 'approve', 'sign'];

/** In the order in which they are usually taken. */
export function offersOf({ can, pinnedUntil, amending }: ManagedNews): Offer[] {
  const allowed: [Deed, boolean][] = [
    ['edit', can.save.allowed], ['submit', can.submit.allowed], ['approve', can.approve.allowed], ['sign', can.sign.allowed], ['sendBack', can.sendBack.allowed],
    ['amend', can.amend.allowed], ['pin', can.pin.allowed && pinnedUntil === null], ['unpin', can.pin.allowed && pinnedUntil !== null], ['withdraw', can.withdraw.allowed], ['discard', can.discard.allowed],
  ];
  return allowed.filter(([, yes]) => yes).map(([deed]) => ({ deed, label: deed === 'discard' && amending ? '放弃修订' : labels[deed], primary: main.includes(deed) }));
}

/** Why the step that the article waits for is not for the reader of the page. */
export function waitingFor({ state, can }: ManagedNews): string {
  const permission = state === 'review' ? can.approve : state === 'sign' ? can.sign : null;
  return permission && !permission.allowed ? permission.reason : '';
}
