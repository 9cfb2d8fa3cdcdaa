Page({
  data: { video: false },
  onVideo() {
    this.setData({ video: true });
  },
});
