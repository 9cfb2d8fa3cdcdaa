import type { Handled } from '../../../../phone/handled';
import { barsOf, type Bar, type Share } from './shares';

/** Horizontal bars, each with its numbers in words: one colour on a track, so that nobody has to tell two apart. */
Component({
  options: { addGlobalClass: true },
  properties: { shares: { type: Array, value: [] as Share[] }, /** A tap leads on. */ opens: Boolean },
  data: { bars: [] as Bar[] },
  observers: {
    shares(shares: Share[]) {
      this.setData({ bars: barsOf(shares) });
    },
  },
  methods: {
    onTap({ currentTarget }: Handled<unknown, { id: string }>) {
      if (this.data.opens) this.triggerEvent('open', { id: currentTarget.dataset.id });
    },
  },
});
