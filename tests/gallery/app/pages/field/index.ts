import type { Heard } from '../../heard';

Page({
  data: { result: '', name: '', fault: '', phone: '', secret: '', reason: '', code: '', on: false },
  onFocus() {
    this.setData({ fault: '', result: '进了姓名' });
  },
  onBlur() {
    this.setData({ fault: this.data.name ? '' : '请填写姓名' });
  },
  onConfirm() {
    this.setData({ result: '按了完成' });
  },
  onPhone({ detail }: Heard<string>) {
    this.setData({ phone: detail });
  },
  onAsk() {
    this.setData({ result: '问了号码的用处' });
  },
  onReadonly() {
    this.setData({ result: '点了只读' });
  },
  onSend() {
    this.setData({ result: '发了验证码' });
  },
  onTurn({ detail }: Heard<boolean>) {
    this.setData({ on: detail, result: `开关 ${detail}` });
  },
});
