/** What stands in for content that is not there yet, or could not be had. */
Component({
  options: { addGlobalClass: true },
  properties: {
    /** A Block or a PagedList. */
    of: { type: Object, value: { state: 'ready' } },
    rows: { type: Number, value: 3 },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
