import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { signupTones } from '../../../components/status-tag/signup-tones';
import { timeLeft } from '../../../phone/beijing-time';
import { cancelSignup, readEvent, signUp } from '../../../services/events';
import { bindPath, eventPath, firmSignupsPath, open } from '../../../phone/routes';
import { whoAmI } from '../../../services/session';
import { askForPushes } from '../../../services/subscribe';
import { approvalLabels, eventFormatLabels, signupStateLabels, type EventDetail, type SignupState } from '../../../shared/contracts/events';
import type { Session } from '../../../shared/contracts/members';

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { eventId: String },
  data: {
    formats: eventFormatLabels as Record<string, string>,
    approvals: approvalLabels as Record<string, string>,
    states: signupStateLabels as Record<string, string>,
    tones: signupTones as Record<string, string>,
    event: block<EventDetail>(),
    session: block<Session>(),
    closesIn: '',
    /** Set once a signup went through: what the sheet tells. */
    signedUp: '' as SignupState | '',
  },
  methods: {
    onShow() {
      void this.load('session', whoAmI);
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onShareAppMessage() {
      const { eventId } = this.data;
      return { title: this.data.event.value?.terms.title ?? '活动详情', path: eventPath(eventId) };
    },
    async refresh() {
      const event = await this.load('event', () => readEvent(this.data.eventId));
      if (event) this.setData({ closesIn: timeLeft(event.signupClosesAt) ?? '' });
    },
    onBind: () => open(bindPath),
    onFirmSignups() {
      open(firmSignupsPath(this.data.eventId));
    },
    onSignUp() {
      void this.once('signUp', async () => {
        const { eventId, event } = this.data;
        if (!event.value) return;
        try {
          const { state } = await signUp(eventId, event.value.terms);
          this.setData({ signedUp: state });
        } finally {
          // Refused or not, what the page shows is no longer the newest.
          void this.refresh();
        }
      });
    },
    onCancel() {
      void this.once('cancel', async () => {
        const { confirm } = await wx.showModal({
          title: '取消报名？',
          content: '取消后名额会让给其他会员。报名截止前，如有名额可以再次报名。',
          cancelText: '再想想',
          confirmText: '取消报名',
          confirmColor: '#a5352c',
        });
        if (!confirm) return;
        await cancelSignup(this.data.eventId);
        await this.refresh();
        void wx.showToast({ title: '已取消报名', icon: 'none' });
      });
    },
    onRemind() {
      void this.once('remind', async () => {
        const remaining = await askForPushes();
        this.onCloseSheet();
        if (remaining !== null) void wx.showToast({ title: '有结果时微信会提醒您', icon: 'none' });
      });
    },
    onCloseSheet() {
      this.setData({ signedUp: '' });
    },
  },
});
