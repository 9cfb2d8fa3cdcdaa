import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { mySignups } from '../../../services/events';
import { eventPath, eventsPath, open } from '../../../phone/routes';
import type { MySignup } from '../../../shared/contracts/events';

const ask = (cursor: string | undefined) => mySignups(cursor ? { cursor } : {});

Component({
  behaviors: [largeText, paging],
  data: { list: pagedList<MySignup>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    refresh() {
      return this.firstPage(ask);
    },
    onEvent({ detail }: Handled<{ eventId: string }>) {
      open(eventPath(detail.eventId));
    },
    onEvents: () => open(eventsPath),
  },
});
