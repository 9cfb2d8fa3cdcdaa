Component({
  options: { addGlobalClass: true },
  properties: {
    /** Offline, broken or refused: see phone/call-failure. */
    kind: String,
    message: String,
    code: String,
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
