Page({
  data: { result: '' },
  onClick() {
    this.setData({ result: '点了单元格' });
  },
});
