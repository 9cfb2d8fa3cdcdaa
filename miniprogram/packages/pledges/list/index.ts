import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { certificatePath, open, pledgePath, verifyPledgePath } from '../../../phone/routes';
import { whoAmI } from '../../../services/session';
import { pushes } from '../pushes';
import { actsForFirm, lists, type Line } from './lists';

const labels = lists.map(({ label }) => label);

Component({
  behaviors: [largeText, paging, pushes],
  data: { labels: labels.slice(0, 2), empty: lists[0]!.empty, hint: lists[0]!.hint, chosen: 0, list: pagedList<Line>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.shown().ask);
    },
    async refresh() {
      await Promise.all([this.offer(), this.firstPage(this.shown().ask)]);
    },
    /** Without the session there are the lists that everybody has. */
    async offer() {
      const forFirm = await whoAmI().then(actsForFirm, () => false);
      if (forFirm) this.setData({ labels });
    },
    shown() {
      return lists[this.data.chosen]!;
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      const { empty, hint } = lists[detail.index]!;
      this.setData({ chosen: detail.index, empty, hint });
      void this.firstPage(this.shown().ask, true);
    },
    onLine({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id } = currentTarget.dataset;
      open(this.data.chosen === 0 ? pledgePath(id) : certificatePath(id));
    },
    onVerify: () => open(verifyPledgePath('')),
  },
});
