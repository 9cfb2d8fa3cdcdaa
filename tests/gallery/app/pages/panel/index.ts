Page({
  data: { result: '' },
  onClick() {
    this.setData({ result: '查看了' });
  },
});
