Component({
  options: { addGlobalClass: true },
  properties: {
    title: String,
    /** The word of the link at the end, none when empty. */
    more: String,
  },
  methods: {
    onMore() {
      this.triggerEvent('more');
    },
  },
});
