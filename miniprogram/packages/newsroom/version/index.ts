import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { oldVersion } from '../../../services/newsroom';
import type { NewsEditingActions } from '../../../shared/contracts/news-editing';

/** What was once submitted, as it was. */
Component({
  behaviors: [largeText, loading],
  properties: { newsId: String, number: String },
  data: { version: block<NewsEditingActions['oldVersion']['value']>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async refresh() {
      await this.load('version', () => oldVersion(decodeURIComponent(this.data.newsId), Number(this.data.number)));
    },
  },
});
