import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { typicalAnswers } from '../../../services/matters';
import type { TypicalAnswer } from '../../../shared/contracts/matters';

Component({
  behaviors: [largeText, paging],
  data: { list: pagedList<TypicalAnswer>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(typicalAnswers);
    },
    refresh() {
      return this.firstPage(typicalAnswers);
    },
  },
});
