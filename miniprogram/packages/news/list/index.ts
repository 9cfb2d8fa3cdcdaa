import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { listNews, searchNews } from '../../../services/news';
import { articlePath, open } from '../../../phone/routes';
import { newsCategoryLabels, type NewsCard, type NewsCategory } from '../../../shared/contracts/news';

const categories = Object.keys(newsCategoryLabels) as NewsCategory[];
const choices = ['全部', ...categories.map((category) => newsCategoryLabels[category])];

Component({
  behaviors: [largeText, paging],
  /** `category`: the one to open with; `words`: only what is found by them. */
  properties: { category: String, words: String },
  data: { asked: '', choices, chosen: 0, list: pagedList<NewsCard>() },
  methods: {
    onLoad() {
      const asked = decodeURIComponent(this.data.words);
      if (asked) void wx.setNavigationBarTitle({ title: '搜索资讯' });
      this.setData({ asked, chosen: categories.indexOf(this.data.category as NewsCategory) + 1 });
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
      const { asked, chosen } = this.data;
      const category = categories[chosen - 1];
      if (asked) return (cursor: string | undefined) => searchNews({ words: asked, ...(cursor && { cursor }) });
      return (cursor: string | undefined) => listNews({ ...(category && { category }), ...(cursor && { cursor }) });
    },
    onChoose({ currentTarget }: Handled<unknown, { index: number }>) {
      this.setData({ chosen: currentTarget.dataset.index });
      void this.firstPage(this.ask(), true);
    },
    onArticle({ detail }: Handled<{ newsId: string }>) {
      open(articlePath(detail.newsId));
    },
  },
});
