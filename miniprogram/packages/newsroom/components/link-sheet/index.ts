import type { Handled } from '../../../../phone/handled';
import { asFailure } from '../../../../phone/call-failure';
import { linkHosts } from '../../../../services/newsroom';
import { destinationOf, officialHosts, type Hosts } from '../../../../shared/body-links';
import { articleName, measuresDocuments, type MeasuresDocument } from '../../../../shared/measures';

const documents = Object.keys(measuresDocuments) as MeasuresDocument[];
const articlesOf = (document: MeasuresDocument) => Array.from({ length: measuresDocuments[document].articles }, (_, index) => articleName(index + 1));

/** Where the selected words lead: a site that the association links to, or an article of the measures. */
Component({
  options: { addGlobalClass: true },
  properties: { shown: Boolean, words: String, link: String },
  data: { ways: ['网址', '全国办法', '江苏办法'], way: 0, address: '', articles: [] as string[], article: 0, fault: '', hosts: officialHosts as Hosts, sites: '' },
  observers: {
    shown(shown: boolean) {
      if (!shown) return;
      this.open(this.data.link);
      void this.readHosts();
    },
  },
  methods: {
    /** Without an answer the cloud decides when the text is saved. */
    async readHosts() {
      const own = await linkHosts().catch((error: unknown) => void asFailure(error));
      this.setData({ hosts: own ? [...officialHosts, ...own] : 'any', sites: (own ?? []).join('、') });
    },
    open(link: string) {
      const destination = destinationOf(link, 'any');
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
      const { hosts, sites } = this.data;
      if (!destinationOf(link, hosts)) return this.setData({ fault: `只能链接到中注协和政府网站${sites && `，以及 ${sites}`}，网址须以 https:// 开头、域名用小写字母` });
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
