import type { ShownMandate } from '../../shown';

/** Who acts for a firm, until when, and what may be done about it. */
Component({
  options: { addGlobalClass: true },
  properties: {
    mandate: { type: Object, value: {} as unknown as ShownMandate },
    /** Staff end a mandate; only the firm itself changes one. */
    amendable: Boolean,
  },
  methods: {
    onEnd() {
      this.triggerEvent('end', { id: this.data.mandate.id, name: this.data.mandate.name });
    },
    onAmend() {
      this.triggerEvent('amend', { id: this.data.mandate.id });
    },
  },
});
