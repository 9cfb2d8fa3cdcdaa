import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { looksAtMe } from '../../../services/audit';
import { actingRoleLabels, type AuditLook } from '../../../shared/contracts/audit';

Component({
  behaviors: [largeText, paging],
  data: { roles: actingRoleLabels, list: pagedList<AuditLook>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(looksAtMe);
    },
    refresh() {
      return this.firstPage(looksAtMe);
    },
  },
});
