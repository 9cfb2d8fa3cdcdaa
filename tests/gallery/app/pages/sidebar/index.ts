import type { Heard } from '../../heard';

Page({
  data: { active: 0 },
  onChange({ detail }: Heard<number>) {
    this.setData({ active: detail });
  },
});
