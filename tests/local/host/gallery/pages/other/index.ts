Page({
  data: { a: '' },
  onLoad({ a }: { a?: string }) {
    this.setData({ a: a ?? '' });
  },
});
