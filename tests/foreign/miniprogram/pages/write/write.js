const notes = require('../../lib/notes')

Page({
  data: { kinds: ['小说', '专业书'], kind: 0 },
  onKind(event) {
    this.setData({ kind: Number(event.detail.value) })
  },
  onSubmit(event) {
    const { book, words, open } = event.detail.value
    if (!book) return wx.showToast({ title: '请填写书名', icon: 'none' })
    return notes.add({ book, words, open, kind: this.data.kinds[this.data.kind] }).then(() => wx.navigateBack())
  },
})
