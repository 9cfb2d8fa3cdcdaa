import type { Heard } from '../../heard';

Page({
  data: { result: '', open: ['1'], only: '' },
  onChange({ detail }: Heard<string[]>) {
    this.setData({ open: detail });
  },
  onOpen({ detail }: Heard<string>) {
    this.setData({ result: `开了 ${detail}` });
  },
  onClose({ detail }: Heard<string>) {
    this.setData({ result: `关了 ${detail}` });
  },
  onOnly({ detail }: Heard<string>) {
    this.setData({ only: detail });
  },
});
