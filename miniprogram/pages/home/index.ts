import { largeText } from '../../behaviors/large-text';
import { block, loading } from '../../behaviors/loading';
import type { Handled } from '../../phone/handled';
import { beijingHour } from '../../phone/beijing-time';
import { casesTodo } from '../../services/cases';
import { eventsTodo, latestEvents } from '../../services/events';
import { firmApplications } from '../../services/firms';
import { mattersTodo } from '../../services/matters';
import { membersTodo, myApplications } from '../../services/members';
import { unread } from '../../services/messages';
import { latestNews, newsTodo } from '../../services/news';
import { pledgesTodo } from '../../services/pledges';
import * as routes from '../../phone/routes';
import { askAgain, whoAmI } from '../../services/session';
import { showTabBar } from '../../services/tab-bar';
import type { CaseFilingActions } from '../../shared/contracts/cases';
import type { EventActions, EventCard } from '../../shared/contracts/events';
import type { MattersTodo } from '../../shared/contracts/matters';
import { memberKindLabels, type MemberActions, type Session } from '../../shared/contracts/members';
import type { NewsCard, NewsReadingActions } from '../../shared/contracts/news';
import { begun, type Begun } from './begun';
import { greeting } from './greeting';
import { measures } from './measures';

type Tap<Data extends Record<string, unknown>> = Handled<Data>;

/** Puts together what each capability says of itself, asked side by side: one that fails spoils only its own block. */
Component({
  behaviors: [largeText, loading],
  data: {
    greeting: '',
    measures,
    kinds: memberKindLabels as Record<string, string>,
    session: block<Session>(),
    todo: block<EventActions['todo']['value']>(),
    unread: block<{ count: number }>(),
    begun: block<Begun[]>(),
    applications: block<MemberActions['todo']['value']>(),
    matters: block<MattersTodo>(),
    pledges: block<{ toSign: number }>(),
    cases: block<CaseFilingActions['todo']['value']>(),
    events: block<EventCard[]>(),
    news: block<NewsCard[]>(),
    reading: block<NewsReadingActions['todo']['value']>(),
  },
  methods: {
    onShow() {
      this.setData({ greeting: greeting(beijingHour()) });
      void showTabBar(this, 'home');
      void this.loadAll();
    },
    async onPullDownRefresh() {
      await Promise.all([askAgain().catch(() => null), this.loadAll()]);
      void wx.stopPullDownRefresh();
    },
    async loadAll() {
      await Promise.all([this.loadMine(), this.loadEvents(), this.loadNews()]);
    },
    /** Only somebody who is known has anything of their own to be told. */
    async loadMine() {
      const session = await this.load('session', whoAmI);
      if (session?.status === 'guest') await this.load('begun', async () => begun(...(await Promise.all([myApplications(), firmApplications()]))));
      if (!session || session.status === 'guest') return;
      await Promise.all([this.load('todo', eventsTodo), this.load('applications', membersTodo), this.load('matters', mattersTodo), this.load('cases', casesTodo), this.load('pledges', pledgesTodo), this.load('reading', newsTodo), this.load('unread', unread)]);
    },
    loadEvents() {
      return this.load('events', latestEvents);
    },
    loadNews() {
      return this.load('news', latestNews);
    },
    onBind: () => routes.open(routes.bindPath),
    onEvents: () => routes.open(routes.eventsPath),
    onMessages: () => routes.open(routes.messagesPath),
    onMySignups: () => routes.open(routes.mySignupsPath),
    onReviews: () => routes.open(routes.reviewsPath),
    onApplications: () => routes.open(routes.applicationsPath),
    onBegun({ currentTarget }: Handled<unknown, { of: Begun['of'] }>) {
      routes.open(currentTarget.dataset.of === 'firm' ? routes.applyForFirmPath : routes.applicationsPath);
    },
    onMatters: () => routes.open(routes.myMattersPath),
    onManagedMatters: () => routes.open(routes.managedMattersPath),
    onAdmin: () => routes.open(routes.adminPath),
    onPledges: () => routes.open(routes.pledgesPath),
    onCases: () => routes.open(routes.casesPath),
    onFileCase: () => routes.open(routes.fileCasePath),
    onCase({ currentTarget }: Handled<unknown, { id: string }>) {
      routes.open(routes.casePath(currentTarget.dataset.id));
    },
    onReading() {
      const next = this.data.reading.value?.next;
      if (next) routes.open(routes.articlePath(next.newsId));
    },
    onNewsroom: () => routes.open(routes.newsroomPath),
    onNews: () => routes.open(routes.newsListPath),
    onEvent: ({ detail }: Tap<{ eventId: string }>) => routes.open(routes.eventPath(detail.eventId)),
    onArticle: ({ detail }: Tap<{ newsId: string }>) => routes.open(routes.articlePath(detail.newsId)),
    onSearch: () => routes.open(routes.searchPath),
    onCatalogue: () => routes.open(routes.cataloguePath),
    onMeasure({ currentTarget }: Handled<unknown, { news: string }>) {
      routes.open(routes.measuresPath(currentTarget.dataset.news));
    },
  },
});
