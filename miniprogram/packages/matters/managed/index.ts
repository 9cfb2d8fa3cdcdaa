import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { handleMatterPath, open, typicalDraftsPath } from '../../../phone/routes';
import { managedMatters } from '../../../services/matters';
import { matterShelfLabels, matterShelves, type ManagedMatter } from '../../../shared/contracts/matters';

const nothing = ['没有等待受理的事项', '没有正在办理的事项', '您没有正在经办的事项', '还没有办结的事项', '没有转出的事项'];

Component({
  behaviors: [largeText, paging],
  data: { choices: matterShelves.map((shelf) => matterShelfLabels[shelf]), chosen: 0, nothing, list: pagedList<ManagedMatter>() },
  methods: {
    onShow() {
      if (this.data.list.items.length <= 20) void this.refresh();
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
      const shelf = matterShelves[this.data.chosen] ?? 'waiting';
      return (cursor: string | undefined) => managedMatters(shelf, cursor);
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      open(handleMatterPath(currentTarget.dataset.id));
    },
    onTypicals: () => open(typicalDraftsPath),
  },
});
