const notes = require('../../lib/notes')

Page({
  data: { notes: [], ready: false },
  onShow() {
    this.load()
  },
  onPullDownRefresh() {
    this.load().then(() => wx.stopPullDownRefresh())
  },
  load() {
    return notes.list().then((found) => this.setData({ notes: found, ready: true }))
  },
  onRemove(event) {
    wx.showModal({
      title: '删除这条笔记？',
      success: ({ confirm }) => {
        if (confirm) notes.remove(event.detail.id).then(() => this.load())
      },
    })
  },
  onWrite() {
    wx.navigateTo({ url: '/pages/write/write' })
  },
})
