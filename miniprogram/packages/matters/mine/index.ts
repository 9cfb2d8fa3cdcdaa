import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { matterKindsPath, matterPath, open } from '../../../phone/routes';
import { firmMatters, myMatters } from '../../../services/matters';
import { whoAmI } from '../../../services/session';
import type { MatterCard } from '../../../shared/contracts/matters';

Component({
  behaviors: [largeText, paging],
  data: { choices: ['本人的', '本单位的'], chosen: 0, actsForFirm: false, list: pagedList<MatterCard>() },
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
      return this.firstPage(async (cursor) => {
        await this.readMandate();
        return this.ask()(cursor);
      });
    },
    /** A delegate without cases has nothing of the firm's here. */
    async readMandate() {
      const { mandate } = await whoAmI();
      this.setData({ actsForFirm: mandate !== null && (mandate.capacity === 'administrator' || mandate.scopes.includes('cases')) });
    },
    ask() {
      return this.data.chosen === 0 ? myMatters : firmMatters;
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      open(matterPath(currentTarget.dataset.id));
    },
    onFile: () => open(matterKindsPath),
  },
});
