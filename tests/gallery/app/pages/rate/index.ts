import type { Heard } from '../../heard';

Page({
  data: { whole: 2, half: 2.5 },
  onWhole({ detail }: Heard<number>) {
    this.setData({ whole: detail });
  },
  onHalf({ detail }: Heard<number>) {
    this.setData({ half: detail });
  },
});
