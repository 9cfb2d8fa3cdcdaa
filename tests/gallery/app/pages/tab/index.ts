import type { Heard } from '../../heard';

Page({
  data: { result: '', active: 'a' },
  onChange({ detail }: Heard<{ name: string }>) {
    this.setData({ active: detail.name, result: `页 ${detail.name}` });
  },
  onDisabled() {
    this.setData({ result: '停用了' });
  },
  onSwiped({ detail }: Heard<{ index: number; title: string }>) {
    this.setData({ result: `划到${detail.title}` });
  },
  onPageScroll() {},
});
