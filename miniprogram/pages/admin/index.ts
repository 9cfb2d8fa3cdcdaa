import { largeText } from '../../behaviors/large-text';
import { block, loading } from '../../behaviors/loading';
import type { Handled } from '../../phone/handled';
import { associationsTodo } from '../../services/associations';
import { calendarsTodo } from '../../services/calendars';
import { caseWorkload } from '../../services/casework';
import { firmsTodo } from '../../services/firms';
import { managedEvents, waitingEvents } from '../../services/managed-events';
import { mattersTodo } from '../../services/matters';
import { membersTodo } from '../../services/members';
import * as routes from '../../phone/routes';
import { rosterTodo } from '../../services/roster';
import { isStaff, whoAmI } from '../../services/session';
import { staffTodo } from '../../services/staff';
import { showTabBar } from '../../services/tab-bar';
import type { ManagedEvent } from '../../shared/contracts/events';
import type { Session } from '../../shared/contracts/members';

type EventTap = Handled<{ eventId: string }>;

const unpublished = async () => (await managedEvents({ status: 'draft', limit: 5 })).items;
/** As many events as the cloud gives at once; more may wait behind them. */
const mostWaiting = 20;

Component({
  behaviors: [largeText, loading],
  data: { session: block<Session>(), pending: '', waiting: block<ManagedEvent[]>(), drafts: block<ManagedEvent[]>(), toConfirm: 0, toAnswer: 0, settings: { leadDepartmentMissing: false, disputed: 0, isRoot: false }, applications: 0, firmApplications: 0, matters: { waiting: 0, mine: 0 }, rosters: 0, calendars: 0, cases: { overdue: 0, today: 0, within3: 0 } },
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
      if (!session || !isStaff(session)) return;
      const events = session.may.includes('organiseEvents') ? [this.loadWaiting(), this.loadDrafts()] : [];
      await Promise.all([...events, this.countToConfirm(), this.countApplications(), this.countFirmApplications(), this.checkSettings(), ...(session.may.includes('handleMatters') ? [this.countMatters()] : []), ...(session.may.includes('handleCases') ? [this.countCases()] : []), ...(session.may.includes('keepRoster') ? [this.countRosters()] : [])]);
    },
    async loadWaiting() {
      const waiting = await this.load('waiting', waitingEvents);
      const count = waiting?.reduce((sum, { counts }) => sum + counts.pending, 0) ?? 0;
      this.setData({ pending: (waiting?.length ?? 0) < mostWaiting ? String(count) : `${count}+` });
    },
    loadDrafts() {
      return this.load('drafts', unpublished);
    },
    async countApplications() {
      const { applications } = await membersTodo().catch(() => ({ applications: 0 }));
      this.setData({ applications });
    },
    async countCases() {
      const cases = await caseWorkload().catch(() => null);
      if (cases) this.setData({ cases });
    },
    async countMatters() {
      const matters = await mattersTodo().catch(() => null);
      if (matters) this.setData({ matters });
    },
    async countRosters() {
      const { confirming } = await rosterTodo().catch(() => ({ confirming: 0 }));
      this.setData({ rosters: confirming });
    },
    async countCalendars() {
      const { proposals } = await calendarsTodo().catch(() => ({ proposals: 0 }));
      this.setData({ calendars: proposals });
    },
    async countFirmApplications() {
      const { pendingApplications } = await firmsTodo().catch(() => ({ pendingApplications: 0 }));
      this.setData({ firmApplications: pendingApplications });
    },
    onFirms: () => routes.open(routes.managedFirmsPath),
    onReviews: () => routes.open(routes.reviewsPath),
    /** A number beside a link: without an answer the link is there all the same. */
    async countToConfirm() {
      const { proposals, letters } = await staffTodo().catch(() => ({ proposals: 0, letters: 0 }));
      this.setData({ toConfirm: proposals, toAnswer: letters });
    },
    /** As with the number: without an answer nothing is said. */
    async checkSettings() {
      const settings = await associationsTodo().catch(() => null);
      if (!settings) return;
      this.setData({ settings });
      if (settings.isRoot) await this.countCalendars();
    },
    onMatters: () => routes.open(routes.managedMattersPath),
    onLetters: () => routes.open(routes.lettersPath),
    onCovers: () => routes.open(routes.coversPath),
    onCommittees: () => routes.open(routes.committeesPath),
    onStaff: () => routes.open(routes.staffListPath),
    onNew: () => routes.open(routes.newEventPath),
    onAll: () => routes.open(routes.managedEventsPath),
    onNewsroom: () => routes.open(routes.newsroomPath),
    onAuditLog: () => routes.open(routes.auditLogPath),
    onCalendar: () => routes.open(routes.calendarPath),
    onRoster: () => routes.open(routes.rosterPath),
    onPledges: () => routes.open(routes.campaignsPath),
    onCases: () => routes.open(routes.caseBoardPath),
    onSheet() {
      routes.open(routes.sheetPath(this.own()));
    },
    onTree() {
      routes.open(routes.treePath(this.own()));
    },
    own(): string {
      return this.data.session.value?.staff?.association.id ?? '';
    },
    onEdit: ({ detail }: EventTap) => routes.open(routes.editPath(detail.eventId)),
    onSignups: ({ detail }: EventTap) => routes.open(routes.signupsPath(detail.eventId)),
  },
});
