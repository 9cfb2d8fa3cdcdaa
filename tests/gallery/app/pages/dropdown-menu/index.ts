import type { Heard } from '../../heard';

Page({
  data: {
    result: '',
    format: 'all',
    formats: [{ text: '全部形式', value: 'all' }, { text: '讲座', value: 'talk' }, { text: '论坛', value: 'forum', icon: 'fire-o' }],
    order: 'new',
    orders: [{ text: '最新', value: 'new' }, { text: '最近开始', value: 'soon' }],
    online: false,
  },
  onFormat({ detail }: Heard<string>) {
    this.setData({ format: detail });
  },
  onOpen() {
    this.setData({ result: '打开了' });
  },
  onClosed() {
    this.setData({ result: '收起了' });
  },
  onOrder({ detail }: Heard<string>) {
    this.setData({ order: detail });
  },
  onOnline({ detail }: Heard<boolean>) {
    this.setData({ online: detail });
  },
  onDone() {
    this.selectComponent('#more')!['toggle']();
  },
});
