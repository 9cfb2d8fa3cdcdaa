import type { Heard } from '../../heard';

Page({
  data: { result: '', keyword: '', city: '' },
  onChange({ detail }: Heard<string>) {
    this.setData({ keyword: detail });
  },
  onSearch({ detail }: Heard<string>) {
    this.setData({ result: `搜 ${detail}` });
  },
  onCancel() {
    this.setData({ keyword: '', result: '取消了' });
  },
  onClear() {
    this.setData({ result: '清掉了' });
  },
  onCity({ detail }: Heard<string>) {
    this.setData({ city: detail });
  },
  onAction() {
    this.setData({ result: `去搜 ${this.data.city}` });
  },
});
