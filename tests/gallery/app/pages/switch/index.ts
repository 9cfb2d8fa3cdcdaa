import type { Heard } from '../../heard';

Page({
  data: { push: false, asked: false, word: '关' },
  onPush({ detail }: Heard<boolean>) {
    this.setData({ push: detail });
  },
  async onAsked({ detail }: Heard<boolean>) {
    const { confirm } = await wx.showModal({ title: '提示', content: '要切换吗' });
    if (confirm) this.setData({ asked: detail });
  },
  onWord({ detail }: Heard<string>) {
    this.setData({ word: detail });
  },
});
