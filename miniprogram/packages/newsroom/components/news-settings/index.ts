import { dayAfter, dayOf, instantOf, timeOf } from '../../../../phone/beijing-time';
import type { Handled } from '../../../../phone/handled';
import type { Audience } from '../../../../shared/contracts/audience';
import { newsCategories, newsCategoryLabels } from '../../../../shared/contracts/news';
import type { NewsContent } from '../../../../shared/contracts/news-editing';
import { articleName, citationOf, measuresDocuments, type MeasuresDocument } from '../../../../shared/measures';
import { audienceWords, emptyContent } from '../../content';

const documents = Object.keys(measuresDocuments) as MeasuresDocument[];
const documentNames = ['不注明', ...documents.map((document) => measuresDocuments[document].title)];
/** A start that seldom needs more than a touch. */
const usualTime = '09:00';

type Chosen = Handled<{ value: string | number }>;

/** All of an article that is not its text. The page keeps it: whatever changes is told at once. */
Component({
  options: { addGlobalClass: true },
  properties: {
    content: { type: Object, value: emptyContent() },
    addresses: { type: Object, value: {} as Record<string, string> },
    busyCover: Boolean,
    busyAttachment: Boolean,
  },
  data: { categories: newsCategories.map((category) => newsCategoryLabels[category]), category: 0, audience: '', choosing: false, day: '', time: '', documentNames, document: 0, articles: [] as string[], basis: '' },
  observers: {
    content({ category, audience, scheduledAt, article }: NewsContent) {
      this.setData({
        category: newsCategories.indexOf(category),
        audience: audienceWords(audience),
        day: scheduledAt ? dayOf(scheduledAt) : '',
        time: scheduledAt ? timeOf(scheduledAt) : '',
        document: article ? 1 + documents.indexOf(article.document) : 0,
        articles: article ? Array.from({ length: measuresDocuments[article.document].articles }, (_, index) => articleName(index + 1)) : [],
        basis: article ? citationOf(article.document, article.number).article : '',
      });
    },
  },
  methods: {
    tell(patch: Partial<NewsContent>) {
      this.triggerEvent('change', { patch });
    },
    onSummary({ detail }: Handled<string>) {
      this.tell({ summary: detail });
    },
    onCategory({ detail }: Chosen) {
      const category = newsCategories[Number(detail.value)];
      if (category) this.tell({ category });
    },
    onAudience() {
      this.setData({ choosing: true });
    },
    onAudienceClosed() {
      this.setData({ choosing: false });
    },
    /** Who is not known leaves no receipt. */
    onAudienceChosen({ detail }: Handled<{ audience: Audience }>) {
      this.setData({ choosing: false });
      this.tell({ audience: detail.audience, ...(detail.audience.reach === 'public' && { mustRead: false }) });
    },
    onMustRead() {
      const { mustRead, audience } = this.data.content as NewsContent;
      if (audience.reach === 'public') void wx.showToast({ title: '面向所有人的文章不能设为必读，请先指定对象', icon: 'none' });
      else this.tell({ mustRead: !mustRead });
    },
    onSchedule() {
      const { scheduledAt } = this.data.content as NewsContent;
      this.tell({ scheduledAt: scheduledAt ? null : instantOf(dayAfter(1), usualTime) });
    },
    onDay({ detail }: Chosen) {
      this.tell({ scheduledAt: instantOf(String(detail.value), this.data.time) });
    },
    onTime({ detail }: Chosen) {
      this.tell({ scheduledAt: instantOf(this.data.day, String(detail.value)) });
    },
    onCover() {
      this.triggerEvent('cover');
    },
    onRemoveCover() {
      this.tell({ cover: null });
    },
    onAttachment() {
      this.triggerEvent('attachment');
    },
    onAttachmentName({ detail, currentTarget }: Handled<string, { at: number }>) {
      const { attachments } = this.data.content as NewsContent;
      this.tell({ attachments: attachments.map((each, index) => (index === currentTarget.dataset.at ? { ...each, name: detail } : each)) });
    },
    onRemoveAttachment({ currentTarget }: Handled<unknown, { at: number }>) {
      const { attachments } = this.data.content as NewsContent;
      this.tell({ attachments: attachments.filter((_, index) => index !== currentTarget.dataset.at) });
    },
    onDocument({ detail }: Chosen) {
      const document = documents[Number(detail.value) - 1];
      this.tell({ article: document ? { document, number: 1 } : null });
    },
    onArticle({ detail }: Chosen) {
      const { article } = this.data.content as NewsContent;
      if (article) this.tell({ article: { ...article, number: Number(detail.value) + 1 } });
    },
  },
});
