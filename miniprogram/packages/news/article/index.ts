import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { readArticle } from '../../../services/news';
import { articlePath } from '../../../phone/routes';
import { careMode, setCareMode } from '../../../phone/text-size';
import { newsCategoryLabels, type NewsArticle } from '../../../shared/contracts/news';
import { blockOf, contentsOf, linesOf, type ContentsLine } from './contents';

Component({
  behaviors: [largeText, loading],
  /** `anchor`: an article to open the text at, for instance 第九条. */
  properties: { newsId: String, anchor: String },
  data: {
    categories: newsCategoryLabels as Record<string, string>,
    article: block<NewsArticle>(),
    lines: [] as ReturnType<typeof linesOf>,
    contents: [] as ContentsLine[],
    contentsOpen: false,
  },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onShareAppMessage() {
      return { title: this.data.article.value?.title ?? '资讯', path: articlePath(this.data.newsId) };
    },
    async refresh() {
      const article = await this.load('article', () => readArticle(this.data.newsId));
      if (!article) return;
      const target = blockOf(article.body, decodeURIComponent(this.data.anchor));
      this.setData({ lines: linesOf(article.body), contents: contentsOf(article.body) }, () => target && this.scrollTo(target));
    },
    onContents() {
      this.setData({ contentsOpen: true });
    },
    onCloseContents() {
      this.setData({ contentsOpen: false });
    },
    onJump({ currentTarget }: Handled<unknown, { target: string }>) {
      this.onCloseContents();
      this.scrollTo(currentTarget.dataset.target);
    },
    scrollTo(id: string) {
      void wx.pageScrollTo({ selector: `#${id}`, duration: 200, offsetTop: -16 });
    },
    onTextSize() {
      setCareMode(!careMode());
      this.readTextSize();
    },
  },
});
