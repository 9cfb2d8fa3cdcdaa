Page({
  data: { result: '' },
  onLeft() {
    this.setData({ result: '点了左' });
  },
  onRight() {
    this.setData({ result: '点了右' });
  },
  onBack() {
    void wx.navigateBack();
  },
});
