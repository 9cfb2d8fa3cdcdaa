/** The last line of a list read page by page. */
Component({
  options: { addGlobalClass: true },
  properties: { of: { type: Object, value: {} } },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
