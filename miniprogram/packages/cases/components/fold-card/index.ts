/** A card that shows its title and a word about what is in it, until it is tapped. */
Component({
  options: { addGlobalClass: true },
  properties: {
    title: String,
    /** 3 项, 12 条. */
    note: String,
    /** From the beginning: what is to be read before the next step. */
    open: Boolean,
    /** Cards within, which have margins of their own. */
    flush: Boolean,
  },
  data: { tapped: false },
  methods: {
    onFold() {
      this.setData({ tapped: !this.data.tapped });
    },
  },
});
