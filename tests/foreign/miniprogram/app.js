App({
  globalData: { opened: 0 },
  onLaunch() {
    wx.cloud.init({ traceUser: true })
    this.globalData.opened += 1
  },
})
