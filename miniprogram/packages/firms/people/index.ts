import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { firmPeople } from '../../../services/firms';
import type { FirmPerson } from '../../../shared/contracts/firms';
import { memberKindLabels } from '../../../shared/contracts/members';

const ask = (cursor: string | undefined) => firmPeople({ ...(cursor && { cursor }) });

Component({
  behaviors: [largeText, paging],
  data: { kinds: memberKindLabels as Record<string, string>, list: pagedList<FirmPerson>() },
  methods: {
    onLoad() {
      void this.firstPage(ask);
    },
    async onPullDownRefresh() {
      await this.firstPage(ask);
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    onRetry() {
      void this.firstPage(ask);
    },
  },
});
