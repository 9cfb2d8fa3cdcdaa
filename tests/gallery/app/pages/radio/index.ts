import type { Heard } from '../../heard';

Page({
  data: { kind: '执业', city: '甲市' },
  onKind({ detail }: Heard<string>) {
    this.setData({ kind: detail });
  },
  onCity({ detail }: Heard<string>) {
    this.setData({ city: detail });
  },
  onRow({ currentTarget }: Heard) {
    this.setData({ city: String(currentTarget.dataset['name']) });
  },
});
