import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { employees, endEmployee } from '../../../services/applications';
import type { EmployeeCard } from '../../../shared/contracts/members';

const ask = (cursor: string | undefined) => employees({ ...(cursor && { cursor }) });

/** 从业人员 of the association; one whose registration is to end is chosen first. */
Component({
  behaviors: [largeText, paging, singleFlight],
  data: { list: pagedList<EmployeeCard>(), chosen: null as EmployeeCard | null, reason: '', fault: '' },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    refresh() {
      return this.firstPage(ask);
    },
    onChoose({ currentTarget }: Handled<unknown, { index: number }>) {
      this.setData({ chosen: this.data.list.items[currentTarget.dataset.index] ?? null, reason: '', fault: '' });
      void wx.pageScrollTo({ scrollTop: 0 });
    },
    onKeep() {
      this.setData({ chosen: null });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onEnd() {
      void this.once('end', async () => {
        const reason = this.data.reason.trim();
        this.setData({ fault: reason ? '' : '请写明原因，对方会看到' });
        if (!reason) return;
        await endEmployee(this.data.chosen!.id, reason);
        this.setData({ chosen: null });
        void wx.showToast({ title: '已结束登记', icon: 'none' });
        await this.refresh();
      });
    },
  },
});
