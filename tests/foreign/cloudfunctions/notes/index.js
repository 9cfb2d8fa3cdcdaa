const cloud = require('wx-server-sdk')
const { keep } = require('./collection')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const notes = db.collection('notes')

const actions = {
  async list(_, owner) {
    await keep(db)
    const { data } = await notes.where({ owner }).orderBy('writtenAt', 'desc').get()
    return data
  },
  async add({ book, words, kind, open }, owner) {
    await keep(db)
    await notes.add({ data: { book, words, kind, open, owner, writtenAt: db.serverDate() } })
    return true
  },
  async remove({ id }, owner) {
    const { stats } = await notes.where({ _id: id, owner }).remove()
    return stats.removed === 1
  },
}

exports.main = (event) => actions[event.type](event, cloud.getWXContext().OPENID)
