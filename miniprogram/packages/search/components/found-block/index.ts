import { block, type Block } from '../../../../behaviors/loading';
import type { Handled } from '../../../../phone/handled';
import { open } from '../../../../phone/routes';
import type { FoundGroup } from '../../found';

const shownAtFirst = 5;

/** What one capability has found, the best first; the rest a tap away. */
Component({
  options: { addGlobalClass: true },
  properties: { of: { type: Object, value: block<FoundGroup[]>() as Block<FoundGroup[]> } },
  data: { shownAtFirst, whole: '' },
  observers: {
    of() {
      if (this.data.whole) this.setData({ whole: '' });
    },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
    onRow({ currentTarget }: Handled<unknown, { path: string }>) {
      open(currentTarget.dataset.path);
    },
    onMore({ currentTarget }: Handled<unknown, { group: string }>) {
      this.setData({ whole: currentTarget.dataset.group });
    },
  },
});
