/** The collection is made at its first use; that it is there already is no failure. */
exports.keep = (db) => db.createCollection('notes').catch((error) => {
  if (!/exist/.test(error.errMsg)) throw error
})
