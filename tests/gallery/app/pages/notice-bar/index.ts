Page({
  data: { result: '' },
  onClose() {
    this.setData({ result: '关了通知' });
  },
  onClick() {
    this.setData({ result: '点了通知' });
  },
});
