import type { Handled } from '../../phone/handled';

/** A choice among a few, the first of which is "all". */
Component({
  options: { addGlobalClass: true },
  properties: {
    label: String,
    options: { type: Array, value: [] as string[] },
    index: { type: Number, value: 0 },
  },
  methods: {
    onChange(event: Handled<{ value: string | number }>) {
      this.triggerEvent('choose', { index: Number(event.detail.value) });
    },
  },
});
