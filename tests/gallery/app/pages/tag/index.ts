Page({
  data: { result: '', shown: true },
  onClose() {
    this.setData({ shown: false, result: '关了标签' });
  },
});
