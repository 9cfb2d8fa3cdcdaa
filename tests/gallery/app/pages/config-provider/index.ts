Page({
  data: { theme: { rateIconFullColor: '#07c160', buttonPrimaryBackgroundColor: '#1989fa', buttonPrimaryBorderColor: '#1989fa' } },
  onChange() {
    this.setData({ theme: { rateIconFullColor: '#ee0a24', buttonPrimaryBackgroundColor: '#ee0a24', buttonPrimaryBorderColor: '#ee0a24' } });
  },
});
