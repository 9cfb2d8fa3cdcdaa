import type { Heard } from '../../heard';

Page({
  data: { one: 50, both: [20, 60], upright: 50, dragged: 0 },
  onOne({ detail }: Heard<number>) {
    this.setData({ one: detail });
  },
  onDrag({ detail }: Heard<{ value: number }>) {
    this.setData({ dragged: detail.value });
  },
  onBoth({ detail }: Heard<number[]>) {
    this.setData({ both: detail });
  },
  onUpright({ detail }: Heard<number>) {
    this.setData({ upright: detail });
  },
});
