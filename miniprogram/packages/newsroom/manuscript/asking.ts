/** Steps that others will read the reason of. */
export type Reasoned = 'sendBack' | 'withdraw';

export const asking: { [Deed in Reasoned]: { deed: Deed; title: string; hint: string } } = {
  sendBack: { deed: 'sendBack', title: '退回修改', hint: '起草人会看到理由，修改后重新提交。' },
  withdraw: { deed: 'withdraw', title: '撤回文章', hint: '读者不再看到正文，打开原来的链接会看到已撤回和理由。' },
};

/** How long an article may stand above the others. */
export const pinDays = [3, 7, 30];
