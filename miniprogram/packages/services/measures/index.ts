import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { promisesPath, measuresPath, open } from '../../../phone/routes';
import { careMode, setCareMode } from '../../../phone/text-size';
import { readMeasures } from '../../../services/catalogue';
import type { Measures, MeasuresId } from '../../../shared/contracts/services';
import { articleId, chaptersOf, type Chapter } from './chapters';

/** The text of either document, opened at an article where one is named. */
Component({
  behaviors: [largeText, loading],
  properties: { measuresId: String, article: String },
  data: { measures: block<Measures>(), chapters: [] as Chapter[], opened: '', contentsOpen: false },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onShareAppMessage() {
      return { title: this.data.measures.value?.title ?? '会员服务办法', path: measuresPath(this.data.measuresId, this.data.opened) };
    },
    async refresh() {
      const measures = await this.load('measures', () => readMeasures(this.data.measuresId as MeasuresId));
      if (!measures) return;
      const opened = decodeURIComponent(this.data.article);
      const chapters = chaptersOf(measures.lines);
      const target = articleId(chapters, opened);
      this.setData({ chapters, opened }, () => target && this.scrollTo(target));
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
    onCoverage({ currentTarget }: Handled<unknown, { article: string }>) {
      open(promisesPath(this.data.measuresId, currentTarget.dataset.article));
    },
    onTextSize() {
      setCareMode(!careMode());
      this.readTextSize();
    },
  },
});
