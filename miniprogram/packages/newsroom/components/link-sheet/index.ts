import type { Handled } from '../../../../phone/handled';
import { destinationOf } from '../../../../shared/body-links';
import { articleName, measuresDocuments, type MeasuresDocument } from '../../../../shared/measures';

const documents = Object.keys(measuresDocuments) as MeasuresDocument[];
const articlesOf = (document: MeasuresDocument) => Array.from({ length: measuresDocuments[document].articles }, (_, index) => articleName(index + 1));

/** Where the selected words lead: an official site, or an article of the measures. */
Component({
  options: { addGlobalClass: true },
  properties: { shown: Boolean, words: String, link: String },
  data: { ways: ['网址', '全国办法', '江苏办法'], way: 0, address: '', articles: [] as string[], article: 0, fault: '' },
  observers: {
    shown(shown: boolean) {
      if (shown) this.open(this.data.link);
    },
  },
  methods: {
    open(link: string) {
      const destination = destinationOf(link);
      if (destination?.to !== 'measures') return this.setData({ way: 0, address: link, article: 0, fault: '' });
      this.setData({ address: '', fault: '', article: destination.article - 1 });
      this.choose(1 + documents.indexOf(destination.document));
    },
    onWay({ detail }: Handled<{ index: number }>) {
      this.setData({ article: 0, fault: '' });
      this.choose(detail.index);
    },
    choose(way: number) {
      const document = documents[way - 1];
      this.setData({ way, articles: document ? articlesOf(document) : [] });
    },
    onAddress({ detail }: Handled<string>) {
      this.setData({ address: detail, fault: '' });
    },
    onArticle({ detail }: Handled<{ value: string | number }>) {
      this.setData({ article: Number(detail.value) });
    },
    onConfirm() {
      const document = documents[this.data.way - 1];
      const link = document ? `measures:${document}#${this.data.article + 1}` : this.data.address.trim();
      if (!destinationOf(link)) return this.setData({ fault: '只能链接到中注协和政府网站（https:// 开头）' });
      this.triggerEvent('linked', { link });
    },
    onRemove() {
      this.triggerEvent('linked', { link: null });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
