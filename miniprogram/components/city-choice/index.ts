import type { Handled } from '../../phone/handled';

/** The cities that associations serve, as far as they have what was typed; gone once one of them stands there. */
Component({
  options: { addGlobalClass: true },
  properties: { cities: { type: Array, value: [] as string[] }, text: String },
  methods: {
    onCity({ currentTarget }: Handled<unknown, { city: string }>) {
      this.triggerEvent('choose', currentTarget.dataset.city);
    },
  },
});
