import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { memberKindLabels } from '../../../shared/contracts/members';
import { peopleWithPledges, type ShownPerson } from './pledged';

Component({
  behaviors: [largeText, paging],
  data: { kinds: memberKindLabels as Record<string, string>, list: pagedList<ShownPerson>() },
  methods: {
    onLoad() {
      void this.firstPage(peopleWithPledges);
    },
    async onPullDownRefresh() {
      await this.firstPage(peopleWithPledges);
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(peopleWithPledges);
    },
    onRetry() {
      void this.firstPage(peopleWithPledges);
    },
  },
});
