Component({
  properties: { note: Object },
  methods: {
    onRemove() {
      this.triggerEvent('remove', { id: this.data.note._id })
    },
  },
})
