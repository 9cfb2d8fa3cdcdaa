import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { invitePath, open, proposalPath, staffPath } from '../../../phone/routes';
import { whoAmI } from '../../../services/session';
import { proposals, staffOf } from '../../../services/staff';
import { shownChange, shownStaff, type ShownChange, type ShownStaff } from '../shown';

const ask = async (cursor: string | undefined) => {
  const { items, next } = await staffOf({ ...(cursor && { cursor }) });
  return { items: items.map(shownStaff), next };
};
const waiting = async () => (await proposals({ limit: 50 })).items.map(shownChange);

Component({
  behaviors: [largeText, loading, paging],
  data: { list: pagedList<ShownStaff>(), waiting: block<ShownChange[]>(), administers: false },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    async refresh() {
      await Promise.all([this.firstPage(ask), this.loadWaiting(), this.askRoles()]);
    },
    loadWaiting() {
      return this.load('waiting', waiting);
    },
    async askRoles() {
      const session = await whoAmI().catch(() => null);
      this.setData({ administers: session?.may.includes('appointStaff') ?? false });
    },
    onInvite: () => open(invitePath),
    onProposal: ({ detail }: Handled<{ proposalId: string }>) => open(proposalPath(detail.proposalId)),
    onPerson: ({ currentTarget }: Handled<unknown, { id: string }>) => open(staffPath(currentTarget.dataset.id)),
  },
});
