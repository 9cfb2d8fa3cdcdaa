import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { managedTypicals } from '../../../services/matters';
import { typicalStateLabels, type ManagedTypical, type TypicalState } from '../../../shared/contracts/matters';

const states: TypicalState[] = ['proposed', 'published', 'refused', 'withdrawn'];

Component({
  behaviors: [largeText, paging],
  data: { choices: states.map((state) => typicalStateLabels[state]), chosen: 0, list: pagedList<ManagedTypical>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const state = states[this.data.chosen] ?? 'proposed';
      return (cursor: string | undefined) => managedTypicals(state, cursor);
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onChanged() {
      void this.refresh();
    },
  },
});
