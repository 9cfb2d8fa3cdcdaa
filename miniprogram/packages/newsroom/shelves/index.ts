import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { manuscriptPath, open, writeNewsPath } from '../../../phone/routes';
import { managedNews } from '../../../services/newsroom';
import { whoAmI } from '../../../services/session';
import type { Session } from '../../../shared/contracts/members';
import { newsCategoryLabels } from '../../../shared/contracts/news';
import { newsStateLabels, newsStates, type ManagedCard } from '../../../shared/contracts/news-editing';
import { newsTones } from '../tones';

const nothing = ['没有正在起草的稿件', '没有等待审核的稿件', '没有等待签发的稿件', '没有等待发布的稿件', '还没有发布过文章', '没有撤回过文章'];

Component({
  behaviors: [largeText, loading, paging],
  data: { choices: newsStates.map((state) => newsStateLabels[state]), chosen: 0, nothing, states: newsStateLabels as Record<string, string>, tones: newsTones as Record<string, string>, categories: newsCategoryLabels as Record<string, string>, list: pagedList<ManagedCard>(), session: block<Session>() },
  methods: {
    onShow() {
      if (this.data.list.items.length <= 20) void this.refresh();
      void this.load('session', whoAmI);
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
      const state = newsStates[this.data.chosen] ?? 'draft';
      return (cursor: string | undefined) => managedNews(state, cursor ? { cursor } : {});
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      open(manuscriptPath(currentTarget.dataset.id));
    },
    onWrite: () => open(writeNewsPath),
  },
});
