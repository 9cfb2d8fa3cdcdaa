Page({
  data: { result: '', names: ['location-o', 'like-o', 'star-o', 'phone-o', 'setting-o', 'fire-o', 'coupon-o', 'cart-o'] },
  onClick() {
    this.setData({ result: '点了信封' });
  },
});
