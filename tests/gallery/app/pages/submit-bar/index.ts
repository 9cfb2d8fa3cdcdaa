import type { Heard } from '../../heard';

Page({
  data: { result: '', all: false, busy: false },
  onSubmit() {
    this.setData({ busy: true, result: '提交了' });
  },
  onAll({ detail }: Heard<boolean>) {
    this.setData({ all: detail });
  },
  onTip() {
    this.setData({ result: '去修改了' });
  },
});
