import { largeText } from '../../behaviors/large-text';
import { block, loading } from '../../behaviors/loading';
import { singleFlight } from '../../behaviors/single-flight';
import { leaveFirm, unbind } from '../../services/members';
import { remainingPushes } from '../../services/messages';
import * as routes from '../../phone/routes';
import { askAgain, isMember, nowIAm, whoAmI } from '../../services/session';
import { askForPushes } from '../../services/subscribe';
import { showTabBar } from '../../services/tab-bar';
import { careMode, setCareMode } from '../../phone/text-size';
import { memberKindLabels, type Session } from '../../shared/contracts/members';
import { staffRoleLabels } from '../../shared/contracts/roles';

Component({
  behaviors: [largeText, loading, singleFlight],
  data: {
    kinds: memberKindLabels as Record<string, string>,
    capacities: { administrator: '单位会员管理员', delegate: '单位会员经办人' } as Record<string, string>,
    session: block<Session>(),
    staffRoles: '',
    pushes: block<{ remaining: number }>(),
    careMode: false,
  },
  methods: {
    onShow() {
      this.setData({ careMode: careMode() });
      void showTabBar(this, 'me');
      void this.refresh();
    },
    async onPullDownRefresh() {
      await askAgain().catch(() => null);
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      const session = await this.load('session', whoAmI);
      this.setData({ staffRoles: (session?.staff?.roles ?? []).map((role) => staffRoleLabels[role]).join('、') });
      if (session && isMember(session)) await this.loadPushes();
    },
    loadPushes() {
      return this.load('pushes', remainingPushes);
    },
    onBind: () => routes.open(routes.bindPath),
    onFirm: () => routes.open(routes.firmHomePath),
    onNewPhone: () => routes.open(routes.applyPath('phone-change')),
    onNewMembership: () => routes.open(routes.applyPath('binding')),
    onEmployment: () => routes.open(routes.applyPath('employee')),
    onTransfer: () => routes.open(routes.applyPath('transfer')),
    onBindings: () => routes.open(routes.bindingsPath),
    onMyData: () => routes.open(routes.myDataPath),
    onApplications: () => routes.open(routes.applicationsPath),
    onMatters: () => routes.open(routes.matterKindsPath),
    onPledges: () => routes.open(routes.pledgesPath),
    onVerifyPledge: () => routes.open(routes.verifyPledgePath('')),
    onContact: () => routes.open(routes.myContactPath),
    onCommittees: () => routes.open(routes.committeesPath),
    onInvitation: () => routes.open(routes.invitationPath),
    onMySignups: () => routes.open(routes.mySignupsPath),
    onCases: () => routes.open(routes.casesPath),
    onLooksAtMe: () => routes.open(routes.looksAtMePath),
    onAssociation() {
      const session = this.data.session.value;
      routes.open(routes.associationPath((session?.member ?? session?.employee ?? session?.staff)?.association.id ?? ''));
    },
    onCatalogue: () => routes.open(routes.cataloguePath),
    onMeasures: () => routes.open(routes.newsListPath),
    onMorePushes() {
      void this.once('pushes', async () => {
        const remaining = await askForPushes();
        if (remaining !== null) this.setData({ 'pushes.value': { remaining }, 'pushes.state': 'ready' });
      });
    },
    onCareMode() {
      setCareMode(!this.data.careMode);
      this.setData({ careMode: !this.data.careMode });
      this.readTextSize();
    },
    onUnbind() {
      void this.once('unbind', async () => {
        const { confirm } = await wx.showModal({
          title: '解除绑定？',
          content: '解除后，这个微信号不能再报名活动和接收通知。已有的报名和记录会保留，重新绑定后仍可查看。',
          confirmText: '解除绑定',
          confirmColor: '#a5352c',
        });
        if (confirm) await this.leave(unbind);
      });
    },
    onLeaveFirm() {
      void this.once('leaveFirm', async () => {
        const { confirm } = await wx.showModal({
          title: '结束从业人员身份？',
          content: '结束后，这个微信号不再代表您在该事务所的从业人员身份。到其他事务所工作后可以重新登记。',
          confirmText: '结束',
          confirmColor: '#a5352c',
        });
        if (confirm) await this.leave(leaveFirm);
      });
    },
    async leave(end: () => Promise<Session>) {
      const session = await end();
      nowIAm(session);
      this.setData({ session: { ...block<Session>(), state: 'ready', value: session }, pushes: block() });
      void showTabBar(this, 'me');
    },
  },
});
