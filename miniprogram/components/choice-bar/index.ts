import type { Handled } from '../../phone/handled';

/** One of a few, all in sight. */
Component({
  options: { addGlobalClass: true },
  properties: { choices: { type: Array, value: [] as string[] }, index: { type: Number, value: 0 } },
  methods: {
    onTap({ currentTarget }: Handled<unknown, { index: number }>) {
      const { index } = currentTarget.dataset;
      if (index !== this.data.index) this.triggerEvent('choose', { index });
    },
  },
});
