Page({
  data: { value: 25, gradient: { '0%': '#ffd01e', '100%': '#ee0a24' } },
  onMore() {
    this.setData({ value: Math.min(this.data.value + 25, 100) });
  },
  onLess() {
    this.setData({ value: Math.max(this.data.value - 25, 0) });
  },
});
