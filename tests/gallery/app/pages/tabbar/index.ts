import type { Heard } from '../../heard';

Page({
  data: { active: 'home', plain: 0 },
  onChange({ detail }: Heard<string>) {
    this.setData({ active: detail });
  },
  onPlain({ detail }: Heard<number>) {
    this.setData({ plain: detail });
  },
});
