import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import { signupTones } from '../../../components/status-tag/signup-tones';
import type { Handled } from '../../../phone/handled';
import { eventPath, open } from '../../../phone/routes';
import { approveSignups, readManagedEvent, rejectSignups, signupsOf } from '../../../services/managed-events';
import { signupStateLabels, type DecisionOutcome, type EventActions, type ManagedSignup, type SignupState } from '../../../shared/contracts/events';
import { outcomeText } from './outcome';
import { mostAtOnce, toggled, withAll } from './selection';

type RowTap = Handled<unknown, { id: string }>;

const states: SignupState[] = ['pending', 'approved', 'rejected', 'cancelled'];
const choices = [...states.map((state) => signupStateLabels[state]), '全部'];

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  properties: { eventId: String },
  data: {
    choices,
    chosen: 0,
    labels: signupStateLabels as Record<string, string>,
    tones: signupTones as Record<string, string>,
    event: block<EventActions['managedDetail']['value']>(),
    list: pagedList<ManagedSignup>(),
    /** Ids of the pending signups that are ticked. */
    selected: {} as Record<string, boolean>,
    selectedCount: 0,
    rejecting: false,
    reason: '',
    reasonError: '',
  },
  methods: {
    onLoad() {
      void this.reload();
    },
    async onPullDownRefresh() {
      await this.reload();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    reload() {
      return Promise.all([this.loadEvent(), this.refresh()]);
    },
    loadEvent() {
      return this.load('event', () => readManagedEvent(this.data.eventId));
    },
    onEvent() {
      open(eventPath(this.data.eventId));
    },
    refresh() {
      this.select({});
      return this.firstPage(this.ask());
    },
    ask() {
      const { eventId, chosen } = this.data;
      const state = states[chosen];
      return (cursor: string | undefined) => signupsOf({ eventId, ...(state && { state }), ...(cursor && { cursor }) });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      this.select({});
      void this.firstPage(this.ask(), true);
    },
    onRow({ currentTarget }: RowTap) {
      this.select(toggled(this.data.selected, currentTarget.dataset.id));
    },
    onSelectAll() {
      this.select(withAll(this.data.list.items, this.data.selected));
    },
    select(selected: Record<string, boolean>) {
      const selectedCount = Object.keys(selected).length;
      if (selectedCount > mostAtOnce) void wx.showToast({ title: `一次最多处理 ${mostAtOnce} 个`, icon: 'none' });
      else this.setData({ selected, selectedCount });
    },
    onApprove() {
      this.decide('approve', (ids) => approveSignups(this.data.eventId, ids));
    },
    onReject() {
      this.setData({ rejecting: true, reasonError: '' });
    },
    onCloseReject() {
      this.setData({ rejecting: false });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, reasonError: '' });
    },
    onConfirmReject() {
      const reason = this.data.reason.trim();
      if (!reason) this.setData({ reasonError: '请写明原因，会员会看到这句话' });
      else this.decide('reject', (ids) => rejectSignups(this.data.eventId, ids, reason));
    },
    decide(key: string, decision: (ids: string[]) => Promise<DecisionOutcome[]>) {
      void this.once(key, async () => {
        const outcomes = await decision(Object.keys(this.data.selected));
        this.setData({ rejecting: false, reason: '' });
        await this.refresh();
        const { title, content } = outcomeText(outcomes);
        if (content) void wx.showModal({ title, content, showCancel: false, confirmText: '知道了' });
        else void wx.showToast({ title, icon: 'none' });
      });
    },
  },
});
