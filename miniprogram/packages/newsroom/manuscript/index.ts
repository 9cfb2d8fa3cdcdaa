import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { dayAfter, instantOf } from '../../../phone/beijing-time';
import type { Handled } from '../../../phone/handled';
import { back, editNewsPath, newsUnreadPath, newsVersionPath, open } from '../../../phone/routes';
import { unlessCancelled } from '../../../services/proofs';
import { readManuscript, steps } from '../../../services/newsroom';
import { newsStateLabels, type ManagedNews } from '../../../shared/contracts/news-editing';
import { pictureWarning } from '../content';
import { offersOf, waitingFor, type Deed, type Offer } from '../offers';
import { newsTones } from '../tones';
import { asking, pinDays, type Reasoned } from './asking';

/** One article on its way: what it says, who did what, and what comes next. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { newsId: String },
  data: { states: newsStateLabels as Record<string, string>, tones: newsTones as Record<string, string>, news: block<ManagedNews>(), offers: [] as Offer[], waiting: '', warning: '', asking: null as (typeof asking)[Reasoned] | null },
  observers: {
    'news.value'(news: ManagedNews | null) {
      if (news) this.setData({ offers: offersOf(news), waiting: waitingFor(news), warning: news.can.submit.allowed || news.can.sign.allowed ? pictureWarning(news.files) : '' });
    },
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('news', () => readManuscript(decodeURIComponent(this.data.newsId)));
    },
    onOffer({ currentTarget }: Handled<unknown, { deed: Deed }>) {
      const { deed } = currentTarget.dataset;
      const { id } = this.data.news.value!;
      if (deed === 'edit') open(editNewsPath(id));
      else if (deed === 'sendBack' || deed === 'withdraw') this.setData({ asking: asking[deed] });
      else void this.once('deed', () => this.carryOut(deed));
    },
    async carryOut(deed: Exclude<Deed, 'edit' | Reasoned>) {
      if (deed === 'pin') return this.pin();
      if (deed === 'unpin') return this.show(await steps.setPin({ ...this.on(), until: null }));
      if (deed === 'discard') return this.discard();
      if (deed === 'sign' && !(await this.isSure('签发后就会发布，读者可以看到。确定签发吗？', '签发'))) return;
      this.show(await steps[deed](this.on()));
    },
    async pin() {
      const chosen = await unlessCancelled(wx.showActionSheet({ itemList: pinDays.map((days) => `置顶 ${days} 天`) }));
      const days = chosen && pinDays[chosen.tapIndex];
      if (days) this.show(await steps.setPin({ ...this.on(), until: instantOf(dayAfter(days), '23:59') }));
    },
    async discard() {
      if (!(await this.isSure('放弃后，写的内容就没有了。确定放弃吗？', '放弃'))) return;
      const { gone } = await steps.discard(this.on());
      if (gone) back();
      else await this.refresh();
    },
    onReason({ detail }: Handled<{ reason: string }>) {
      void this.once('deed', async () => {
        this.show(await steps[this.data.asking!.deed]({ ...this.on(), reason: detail.reason }));
        this.onAsked();
      });
    },
    onAsked() {
      this.setData({ asking: null });
    },
    on() {
      const { id, revision } = this.data.news.value!;
      return { newsId: id, revision };
    },
    show(value: ManagedNews) {
      this.setData({ 'news.value': value });
    },
    async isSure(content: string, confirmText: string): Promise<boolean> {
      return (await wx.showModal({ title: '请确认', content, cancelText: '再看看', confirmText })).confirm;
    },
    onUnread() {
      open(newsUnreadPath(this.data.news.value!.id));
    },
    onVersion({ currentTarget }: Handled<unknown, { number: number }>) {
      open(newsVersionPath(this.data.news.value!.id, currentTarget.dataset.number));
    },
  },
});
