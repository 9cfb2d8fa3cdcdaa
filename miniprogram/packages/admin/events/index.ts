import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { managedEvents } from '../../../services/managed-events';
import { editPath, open, signupsPath } from '../../../phone/routes';
import { eventStatusLabels, type EventStatus, type ManagedEvent } from '../../../shared/contracts/events';

type EventTap = Handled<{ eventId: string }>;

const statuses = Object.keys(eventStatusLabels) as EventStatus[];
const choices = ['全部', ...statuses.map((status) => eventStatusLabels[status])];

Component({
  behaviors: [largeText, paging],
  data: { choices, chosen: 0, list: pagedList<ManagedEvent>() },
  methods: {
    onShow() {
      if (this.data.list.items.length <= 20) void this.refresh();
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
      const status = statuses[this.data.chosen - 1];
      return (cursor: string | undefined) => managedEvents({ ...(status && { status }), ...(cursor && { cursor }) });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onEdit: ({ detail }: EventTap) => open(editPath(detail.eventId)),
    onSignups: ({ detail }: EventTap) => open(signupsPath(detail.eventId)),
  },
});
