import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { listNews, searchNews } from '../../../services/news';
import { articlePath, open } from '../../../phone/routes';
import { newsCategoryLabels, type NewsCard, type NewsCategory } from '../../../shared/contracts/news';

const categories = Object.keys(newsCategoryLabels) as NewsCategory[];
const choices = ['全部', ...categories.map((category) => newsCategoryLabels[category])];

/** With the one before it, so that one sees where the row goes on. */
const placeOf = (chosen: number) => `category-${Math.max(0, chosen - 1)}`;

Component({
  behaviors: [largeText, paging],
  /** `category`: the one to open with; `words`: only what is found by them. */
  properties: { category: String, words: String },
  data: { asked: '', choices, chosen: 0, inView: '', glides: false, list: pagedList<NewsCard>() },
  methods: {
    onLoad() {
      const asked = decodeURIComponent(this.data.words);
      if (asked) void wx.setNavigationBarTitle({ title: '搜索资讯' });
      this.setData({ asked, chosen: categories.indexOf(this.data.category as NewsCategory) + 1 });
      void this.refresh();
    },
    /** Nothing can be scrolled before it is there. */
    onReady() {
      this.setData({ inView: placeOf(this.data.chosen) });
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
      const { index } = currentTarget.dataset;
      this.setData({ chosen: index, glides: true, inView: placeOf(index) });
      void this.firstPage(this.ask(), true);
    },
    onArticle({ detail }: Handled<{ newsId: string }>) {
      open(articlePath(detail.newsId));
    },
  },
});
