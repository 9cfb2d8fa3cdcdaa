import { tapped } from './gesture';
import { Failed, method } from './outcome';
import { piece, show } from './stage';
import type { Family, Host } from './host';

interface Modal {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}
type Answer = { confirm: boolean; cancel: boolean; content?: string };

export const modal: Family = (host) => ({
  showModal: method('showModal', (options: Modal) => {
    checkLength('cancelText', options.cancelText);
    checkLength('confirmText', options.confirmText);
    return ask(host, options);
  }),
});

function checkLength(name: string, text = ''): void {
  if (text.length > 4) throw new Failed(`${name} length should not larger than 4 Chinese characters`);
}

function ask(host: Host, options: Modal): Promise<Answer> {
  const { title = '', content = '', showCancel = true } = options;
  const field = piece(host, 'textarea', { class: 'weui-textarea modal-field', placeholder: options.placeholderText ?? '', 'aria-label': options.placeholderText || title }) as HTMLTextAreaElement;
  field.value = options.editable ? content : '';
  return show<Answer>(host, (close) => {
    const answer = (confirm: boolean) => () => {
      tapped();
      close({ confirm, cancel: !confirm, ...(options.editable && confirm && { content: field.value }) });
    };
    const buttons = [
      ...(showCancel ? [button(host, options.cancelText ?? '取消', 'default', options.cancelColor, answer(false))] : []),
      button(host, options.confirmText ?? '确定', 'primary', options.confirmColor, answer(true)),
    ];
    return [dialog(host, title, options.editable ? field : content, buttons)];
  });
}

function dialog(host: Host, title: string, content: string | HTMLElement, buttons: HTMLElement[]): HTMLElement {
  const parts = [
    ...(title ? [piece(host, 'div', { class: 'weui-dialog__hd' }, piece(host, 'strong', { class: 'weui-dialog__title' }, title))] : []),
    piece(host, 'div', { class: 'weui-dialog__bd' }, content),
    piece(host, 'div', { class: 'weui-dialog__ft' }, ...buttons),
  ];
  return piece(host, 'div', { class: 'weui-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title || '提示' }, ...parts);
}

function button(host: Host, text: string, kind: 'default' | 'primary', colour: string | undefined, onclick: () => void): HTMLElement {
  return piece(host, 'button', { type: 'button', class: `weui-dialog__btn weui-dialog__btn_${kind}`, style: colour ? `color: ${colour}` : '', onclick }, text);
}
