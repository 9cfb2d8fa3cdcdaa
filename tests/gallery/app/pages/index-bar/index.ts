import type { Heard } from '../../heard';

Page({
  data: { letters: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], chosen: '' },
  onPageScroll() {},
  onSelect({ detail }: Heard<string>) {
    this.setData({ chosen: detail });
  },
});
