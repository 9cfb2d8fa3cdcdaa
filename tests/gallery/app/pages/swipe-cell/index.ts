import type { Heard } from '../../heard';

interface Closing {
  position: string;
  instance: { close(): void };
}

Page({
  data: { result: '' },
  onOpen({ detail }: Heard<{ position: string; name: string }>) {
    this.setData({ result: `${detail.name}开了 ${detail.position}` });
  },
  onClick({ detail }: Heard<string>) {
    this.setData({ result: `点了 ${detail}` });
  },
  async onClose({ detail }: Heard<Closing>) {
    if (detail.position === 'right') {
      const { confirm } = await wx.showModal({ title: '提示', content: '要移除吗' });
      this.setData({ result: confirm ? '移除了' : '留着' });
    }
    detail.instance.close();
  },
});
