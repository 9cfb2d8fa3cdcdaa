import { largeText } from '../../behaviors/large-text';
import { block, loading } from '../../behaviors/loading';
import type { Handled } from '../../phone/handled';
import { eventsTodo } from '../../services/events';
import { managedEvents } from '../../services/managed-events';
import * as routes from '../../phone/routes';
import { isStaff, whoAmI } from '../../services/session';
import { showTabBar } from '../../services/tab-bar';
import type { ManagedEvent } from '../../shared/contracts/events';
import type { Session } from '../../shared/contracts/members';

type EventTap = Handled<{ eventId: string }>;

const newest = async () => (await managedEvents({ limit: 10 })).items;
const pending = async () => (await eventsTodo()).pendingSignups;

Component({
  behaviors: [largeText, loading],
  data: { session: block<Session>(), pending: block<number>(), events: block<ManagedEvent[]>() },
  methods: {
    onShow() {
      void showTabBar(this, 'admin');
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      const session = await this.load('session', whoAmI);
      if (session && isStaff(session)) await Promise.all([this.loadPending(), this.loadEvents()]);
    },
    loadPending() {
      return this.load('pending', pending);
    },
    loadEvents() {
      return this.load('events', newest);
    },
    onNew: () => routes.open(routes.newEventPath),
    onAll: () => routes.open(routes.managedEventsPath),
    onEdit: ({ detail }: EventTap) => routes.open(routes.editPath(detail.eventId)),
    onSignups: ({ detail }: EventTap) => routes.open(routes.signupsPath(detail.eventId)),
  },
});
