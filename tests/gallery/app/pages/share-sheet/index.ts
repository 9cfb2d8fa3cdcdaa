import type { Heard } from '../../heard';

const row = [
  { name: '微信', icon: 'wechat', openType: 'share' },
  { name: '微博', icon: 'weibo' },
  { name: '复制链接', icon: 'link', description: '说明' },
  { name: '分享海报', icon: 'poster' },
  { name: '二维码', icon: 'qrcode' },
];

Page({
  data: { result: '', one: false, two: false, row, rows: [row, [{ name: 'QQ', icon: 'qq' }, { name: '朋友圈', icon: 'wechat-moments' }, { name: '小程序码', icon: 'weapp-qrcode' }, { name: '自己的图', icon: '/images/dot.svg' }]] },
  onOpen({ currentTarget }: Heard) {
    this.setData({ [String(currentTarget.dataset['name'])]: true });
  },
  onSelect({ detail }: Heard<{ name: string; index: number }>) {
    this.setData({ one: false, two: false, result: `选了${detail.name}` });
  },
  onCancel() {
    this.setData({ result: '取消了' });
  },
  onClose() {
    this.setData({ one: false, two: false });
  },
});
