import type { Heard } from '../../heard';

Page({
  data: { result: '', plain: false, filled: false },
  onOpen({ currentTarget }: Heard) {
    this.setData({ [String(currentTarget.dataset['name'])]: true });
  },
  onInside() {
    this.setData({ result: '点了里面' });
  },
  onClose() {
    this.setData({ plain: false, filled: false, result: '遮罩收了' });
  },
});
