Page({
  data: { result: '' },
  onClick() {
    this.setData({ result: '退回了' });
  },
});
