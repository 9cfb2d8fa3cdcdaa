Page({
  data: { done: 30 },
  onMore() {
    this.setData({ done: Math.min(this.data.done + 30, 100) });
  },
});
