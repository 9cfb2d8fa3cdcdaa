import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { openAt } from '../../../phone/documents';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { confirmRead, newsAttachment, readArticle } from '../../../services/news';
import { askForPushes } from '../../../services/subscribe';
import { articlePath } from '../../../phone/routes';
import { careMode, setCareMode } from '../../../phone/text-size';
import type { Citation } from '../../../shared/contracts/associations';
import { newsCategoryLabels, type NewsArticle } from '../../../shared/contracts/news';
import { citationOf } from '../../../shared/measures';
import { mustReadTemplate } from '../../../shared/templates';
import { blockOf, contentsOf, type ContentsLine } from './contents';

/** Reads the end of the text coming into sight; who has come so far may say that it was read. */
const watches = new WeakMap<object, WechatMiniprogram.IntersectionObserver>();

Component({
  behaviors: [largeText, loading, singleFlight],
  /** `anchor`: an article to open the text at, for instance 第九条. */
  properties: { newsId: String, anchor: String },
  data: {
    categories: newsCategoryLabels as Record<string, string>,
    article: block<NewsArticle>(),
    basis: null as Citation | null,
    contents: [] as ContentsLine[],
    contentsOpen: false,
    readToEnd: false,
    pushed: false,
  },
  lifetimes: {
    detached() {
      watches.get(this)?.disconnect();
    },
  },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onShareAppMessage() {
      const { title, cover } = this.data.article.value ?? { title: '资讯', cover: null };
      return { title, path: articlePath(this.data.newsId), ...(cover && { imageUrl: cover }) };
    },
    async refresh() {
      const article = await this.load('article', () => readArticle(decodeURIComponent(this.data.newsId)));
      if (!article) return;
      const target = blockOf(article.body, decodeURIComponent(this.data.anchor));
      const basis = article.article && citationOf(article.article.document, article.article.number);
      this.setData({ basis, contents: contentsOf(article.body) }, () => target && this.scrollTo(target));
      if (article.mustRead && !article.receipt) this.watchEnd();
    },
    watchEnd() {
      watches.get(this)?.disconnect();
      const watch = this.createIntersectionObserver({}).relativeToViewport();
      watches.set(this, watch);
      watch.observe('#end', ({ intersectionRatio }) => intersectionRatio > 0 && this.setData({ readToEnd: true }));
    },
    onRead() {
      void this.once('read', async () => {
        await this.askForPush().catch(asFailure); // without reminders it is read all the same
        const receipt = await confirmRead(this.data.article.value!.id);
        this.setData({ 'article.value.receipt': receipt });
      });
    },
    onAskForPush() {
      void this.once('push', () => this.askForPush());
    },
    /** One push more, about what is to be read next. */
    async askForPush() {
      if ((await askForPushes(mustReadTemplate)) !== null) this.setData({ pushed: true });
    },
    onAttachment({ currentTarget }: Handled<unknown, { number: number }>) {
      const { number } = currentTarget.dataset;
      void this.once(`attachment${number}`, async () => openAt((await newsAttachment(this.data.article.value!.id, number)).address, 'pdf'));
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
      void wx.pageScrollTo({ selector: `#text >>> #${id}`, duration: 200, offsetTop: -16 });
    },
    onTextSize() {
      setCareMode(!careMode());
      this.readTextSize();
    },
  },
});
