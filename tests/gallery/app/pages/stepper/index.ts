import type { Heard } from '../../heard';

Page({
  data: { result: '', few: 1, halves: 1, long: 1 },
  onFew({ detail }: Heard<number>) {
    this.setData({ few: detail });
  },
  onOverlimit({ detail }: Heard<string>) {
    this.setData({ result: `到头了 ${detail}` });
  },
  onHalves({ detail }: Heard<number>) {
    this.setData({ halves: detail });
  },
  onLong({ detail }: Heard<number>) {
    this.setData({ long: detail });
  },
});
