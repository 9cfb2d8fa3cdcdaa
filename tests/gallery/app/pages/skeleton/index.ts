Page({
  data: { loading: true, widths: ['100%', '60%'] },
  onArrive() {
    this.setData({ loading: false });
  },
});
