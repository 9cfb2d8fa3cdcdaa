const app = getApp()

Page({
  data: { opened: 0 },
  onLoad() {
    this.setData({ opened: app.globalData.opened })
  },
})
