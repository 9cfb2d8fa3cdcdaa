import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newsUnreadPeoplePath, open } from '../../../phone/routes';
import { readManuscript, remindOfNews, unreadFirms } from '../../../services/newsroom';
import type { ManagedNews, UnreadFirm } from '../../../shared/contracts/news-editing';

/** How far what must be read has been read, firm by firm. */
Component({
  behaviors: [largeText, loading, paging, singleFlight],
  properties: { newsId: String },
  data: { news: block<ManagedNews>(), list: pagedList<UnreadFirm>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    async refresh() {
      await Promise.all([this.load('news', () => readManuscript(this.id())), this.firstPage(this.ask())]);
    },
    id(): string {
      return decodeURIComponent(this.data.newsId);
    },
    ask() {
      return (cursor: string | undefined) => unreadFirms(this.id(), cursor ? { cursor } : {});
    },
    onFirm({ currentTarget }: Handled<unknown, { id: string | null }>) {
      open(newsUnreadPeoplePath(this.id(), currentTarget.dataset.id));
    },
    onRemind() {
      void this.once('remind', async () => {
        const { confirm } = await wx.showModal({ title: '提醒还没有读的人？', content: '每人每天最多提醒一次，今天已经通知过的不再重复。没有绑定微信的人收不到，请通过事务所转达。', cancelText: '再看看', confirmText: '提醒' });
        if (!confirm) return;
        const { already } = await remindOfNews(this.id());
        await wx.showToast(already ? { title: '今天已经提醒过', icon: 'none' } : { title: '已安排提醒' });
      });
    },
  },
});
