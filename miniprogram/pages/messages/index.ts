import { largeText } from '../../behaviors/large-text';
import { block, loading } from '../../behaviors/loading';
import { pagedList, paging } from '../../behaviors/paging';
import { singleFlight } from '../../behaviors/single-flight';
import type { Handled } from '../../phone/handled';
import { inbox, markAllRead, markRead } from '../../services/messages';
import { bindPath, open } from '../../phone/routes';
import { whoAmI } from '../../services/session';
import { showTabBar, showUnread } from '../../services/tab-bar';
import type { Session } from '../../shared/contracts/members';
import type { Message } from '../../shared/contracts/messages';

type MessageTap = Handled<unknown, { index: number }>;

const ask = (cursor: string | undefined) => inbox(cursor ? { cursor } : {});

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  data: { session: block<Session>(), list: pagedList<Message>() },
  methods: {
    onShow() {
      void showTabBar(this, 'messages');
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    async refresh() {
      await Promise.all([this.load('session', whoAmI), this.firstPage(ask)]);
    },
    onMessage({ currentTarget }: MessageTap) {
      const { index } = currentTarget.dataset;
      const message = this.data.list.items[index];
      if (!message) return;
      if (!message.read) void this.once(message.id, () => this.read(message.id, index));
      open(message.path);
    },
    async read(messageId: string, index: number) {
      const { count } = await markRead(messageId);
      this.setData({ [`list.items[${index}].read`]: true });
      showUnread(this, count);
    },
    onReadAll() {
      void this.once('all', async () => {
        const { count } = await markAllRead();
        this.setData({ 'list.items': this.data.list.items.map((message) => ({ ...message, read: true })) });
        showUnread(this, count);
      });
    },
    onBind: () => open(bindPath),
  },
});
