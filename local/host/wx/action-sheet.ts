import { tapped } from './gesture';
import { Failed, method } from './outcome';
import { piece, show } from './stage';
import type { Family, Phone } from './host';

interface Sheet {
  itemList: string[];
  itemColor?: string;
  alertText?: string;
}

export const actionSheet: Family = (host) => ({
  showActionSheet: method('showActionSheet', async (options: Sheet) => {
    if (options.itemList.length > 6) throw new Failed('parameter error: itemList should not be large than 6');
    return { tapIndex: await choose(host, options) };
  }),
});

/** Answers the index of what was tapped; tapping beside or 取消 is a failure, as in WeChat. */
export async function choose(host: Phone, { itemList, itemColor, alertText }: Sheet): Promise<number> {
  const chosen = await show<number>(host, (close) => {
    const pick = (index: number) => () => (tapped(), close(index));
    const cell = (text: string, index: number) =>
      piece(host, 'button', { type: 'button', class: 'weui-actionsheet__cell', style: `color: ${itemColor ?? 'inherit'}`, onclick: pick(index) }, text);
    const menu = piece(host, 'div', { class: 'weui-actionsheet__menu' }, ...itemList.map(cell));
    const action = piece(host, 'div', { class: 'weui-actionsheet__action' }, cell('取消', -1));
    const title = alertText ? [piece(host, 'p', { class: 'weui-actionsheet__title' }, alertText)] : [];
    return [piece(host, 'div', { class: 'weui-actionsheet weui-actionsheet_toggle', role: 'dialog', 'aria-modal': 'true' }, ...title, menu, action)];
  });
  if (chosen < 0) throw new Failed('cancel');
  return chosen;
}
