Component({
  options: { addGlobalClass: true },
  properties: {
    /** Offline, broken or refused: see phone/call-failure. */
    kind: String,
    message: String,
    code: { type: String, optionalTypes: [null] as never, value: '' },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
