import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { committeePath, establishPath, expertPath, open, sittingsPath } from '../../../phone/routes';
import { committees, experts } from '../../../services/committees';
import { whoAmI } from '../../../services/session';
import { committeeKindLabels, occupationLabels, type CommitteeCard, type ExpertCard } from '../../../shared/contracts/committees';

Component({
  behaviors: [largeText, loading, paging],
  data: {
    committees: block<CommitteeCard[]>(),
    list: pagedList<ExpertCard>(),
    kinds: committeeKindLabels as Record<string, string>,
    occupations: occupationLabels as Record<string, string>,
    convenes: false,
    field: '',
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onSittings: () => open(sittingsPath),
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    async refresh() {
      await Promise.all([this.readCommittees(), this.readExperts()]);
    },
    readCommittees() {
      return this.load('committees', async () => {
        const { may } = await whoAmI();
        this.setData({ convenes: may.includes('convene') });
        return committees('');
      });
    },
    readExperts() {
      return this.firstPage(this.ask());
    },
    ask() {
      const field = this.data.field.trim();
      return (cursor: string | undefined) => experts({ ...(field && { field }), ...(cursor && { cursor }) });
    },
    onField({ detail }: Handled<string>) {
      this.setData({ field: detail });
    },
    onClear() {
      this.setData({ field: '' });
      this.onSearch();
    },
    onSearch() {
      void this.firstPage(this.ask(), true);
    },
    onEstablish: () => open(establishPath),
    onCommittee: ({ currentTarget }: Handled<unknown, { id: string }>) => open(committeePath(currentTarget.dataset.id)),
    onExpert: ({ currentTarget }: Handled<unknown, { id: string }>) => open(expertPath(currentTarget.dataset.id)),
  },
});
