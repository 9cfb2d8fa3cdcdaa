import type { Handled } from '../../../../phone/handled';
import { weekdays, type Month } from '../../months';

/** One month; tappable where its days can be marked. */
Component({
  options: { addGlobalClass: true },
  properties: { month: { type: Object, value: {} as Month }, tappable: Boolean },
  data: { weekdays },
  methods: {
    onDay({ currentTarget }: Handled<unknown, { day: string }>) {
      if (this.data.tappable) this.triggerEvent('day', { day: currentTarget.dataset.day });
    },
  },
});
