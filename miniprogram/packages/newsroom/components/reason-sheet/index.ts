import type { Handled } from '../../../../phone/handled';

/** Asks why, before a step that others will read about. What is typed stays when the step is refused. */
Component({
  options: { addGlobalClass: true },
  properties: { shown: Boolean, title: String, hint: String, busy: Boolean },
  data: { reason: '', fault: '' },
  methods: {
    onTyped({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onConfirm() {
      const reason = this.data.reason.trim();
      if (!reason) return this.setData({ fault: '请写明理由' });
      this.triggerEvent('confirm', { reason });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
