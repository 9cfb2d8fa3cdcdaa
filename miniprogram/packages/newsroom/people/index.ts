import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { unreadPeople } from '../../../services/newsroom';
import { audienceKindLabels } from '../../../shared/contracts/audience';
import type { UnreadPerson } from '../../../shared/contracts/news-editing';

/** Of one firm, or of those who belong to none. */
Component({
  behaviors: [largeText, paging],
  properties: { newsId: String, firmId: String },
  data: { kinds: { ...audienceKindLabels, firm: '单位会员的经办人' }, list: pagedList<UnreadPerson>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const [newsId, firmId] = [this.data.newsId, this.data.firmId].map(decodeURIComponent) as [string, string];
      return (cursor: string | undefined) => unreadPeople(newsId, firmId || null, cursor ? { cursor } : {});
    },
  },
});
