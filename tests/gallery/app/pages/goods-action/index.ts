import type { Heard } from '../../heard';

Page({
  data: { result: '' },
  onClick({ currentTarget }: Heard) {
    this.setData({ result: `点了${String(currentTarget.dataset['name'])}` });
  },
});
