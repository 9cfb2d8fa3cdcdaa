import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { promisesPath, measuresPath, open } from '../../../phone/routes';
import { readCoverage } from '../../../services/catalogue';
import { whoAmI } from '../../../services/session';
import type { Session } from '../../../shared/contracts/members';
import type { Coverage, MeasuresId } from '../../../shared/contracts/services';
import { shown, summary } from './shown';

const documents: MeasuresId[] = ['national-measures', 'jiangsu-measures'];

/** Every article of either document and what fulfils it; one is unfolded at a time. */
Component({
  behaviors: [largeText, loading],
  properties: { measuresId: String, article: String },
  data: {
    choices: ['中国注册会计师协会办法', '江苏省注册会计师协会办法'],
    chosen: 0,
    coverage: block<Coverage>(),
    articles: [] as ReturnType<typeof shown>[],
    summary: '',
    unfolded: '',
    session: block<Session>(),
  },
  methods: {
    onLoad() {
      this.setData({ chosen: Math.max(documents.indexOf(this.data.measuresId as MeasuresId), 0), unfolded: decodeURIComponent(this.data.article) });
      void this.load('session', whoAmI);
      void this.refresh();
    },
    onShareAppMessage() {
      return { title: '会员服务承诺', path: promisesPath(this.data.measuresId) };
    },
    async refresh() {
      const coverage = await this.load('coverage', () => readCoverage(documents[this.data.chosen]!));
      if (!coverage) return;
      const articles = coverage.articles.map(shown);
      const target = articles.find(({ article }) => article === this.data.unfolded);
      this.setData({ articles, summary: summary(articles) }, () => target && void wx.pageScrollTo({ selector: `#${target.id}`, duration: 200, offsetTop: -16 }));
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index, unfolded: '', coverage: block<Coverage>() });
      void this.refresh();
    },
    onArticle({ currentTarget }: Handled<unknown, { article: string }>) {
      const { article } = currentTarget.dataset;
      this.setData({ unfolded: this.data.unfolded === article ? '' : article });
    },
    onText({ currentTarget }: Handled<unknown, { article: string }>) {
      open(measuresPath(documents[this.data.chosen]!, currentTarget.dataset.article));
    },
  },
});
