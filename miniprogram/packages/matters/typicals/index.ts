import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { searchTypicals, typicalAnswers } from '../../../services/matters';
import type { TypicalAnswer } from '../../../shared/contracts/matters';

Component({
  behaviors: [largeText, paging],
  /** `words`: only those that have them. */
  properties: { words: String },
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
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const words = decodeURIComponent(this.data.words);
      return words ? async () => ({ items: await searchTypicals(words), next: null }) : typicalAnswers;
    },
  },
});
