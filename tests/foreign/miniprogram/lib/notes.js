const call = (data) => wx.cloud.callFunction({ name: 'notes', data }).then(({ result }) => result)

module.exports = {
  list: () => call({ type: 'list' }),
  add: (note) => call(Object.assign({ type: 'add' }, note)),
  remove: (id) => call({ type: 'remove', id }),
}
