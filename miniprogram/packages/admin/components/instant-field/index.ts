import type { Handled } from '../../../../phone/handled';

/** A day and a time of Beijing, chosen apart. */
Component({
  options: { addGlobalClass: true },
  properties: { label: String, day: String, time: String, error: String },
  methods: {
    onDay(event: Handled<{ value: string | number }>) {
      this.triggerEvent('choose', { day: event.detail.value, time: this.data.time });
    },
    onTime(event: Handled<{ value: string | number }>) {
      this.triggerEvent('choose', { day: this.data.day, time: event.detail.value });
    },
  },
});
