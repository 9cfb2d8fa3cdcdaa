Page({
  data: { result: '', missing: '', fits: ['contain', 'cover', 'fill', 'none', 'widthFix', 'heightFix'] },
  onPicture() {
    this.setData({ result: '图到了' });
  },
  onClick() {
    this.setData({ result: '点了图' });
  },
  onError() {
    this.setData({ result: '图坏了' });
  },
  showMissing() {
    this.setData({ missing: '/images/none.png' });
  },
});
