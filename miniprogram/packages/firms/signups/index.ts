import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { readEvent, signedUpOfFirm, signUpForFirm } from '../../../services/events';
import { firmPeople } from '../../../services/firms';
import { signupStateLabels, type EventDetail, type SignupState } from '../../../shared/contracts/events';
import { outcomeText } from './outcome';

interface Row {
  memberId: string;
  name: string;
  branchName: string | null;
  /** Empty where the person may be ticked. */
  state: string;
}

const holding: SignupState[] = ['pending', 'approved'];

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  properties: { eventId: String },
  data: { event: block<EventDetail>(), list: pagedList<Row>(), ticked: {} as Record<string, boolean>, count: 0 },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onReachBottom() {
      void this.nextPage((cursor) => this.ask(cursor));
    },
    async refresh() {
      await Promise.all([this.load('event', () => readEvent(this.data.eventId)), this.firstPage((cursor) => this.ask(cursor))]);
    },
    async ask(cursor: string | undefined) {
      const { items, next } = await firmPeople({ ...(cursor && { cursor }) });
      const signups = items.length === 0 ? [] : await signedUpOfFirm(this.data.eventId, items.map(({ memberId }) => memberId));
      const states = new Map(signups.filter(({ state }) => holding.includes(state)).map(({ memberId, state }) => [memberId, signupStateLabels[state]]));
      return { items: items.map(({ memberId, name, branchName }) => ({ memberId, name, branchName, state: states.get(memberId) ?? '' })), next };
    },
    onTick({ currentTarget }: Handled<unknown, { id: string; state: string }>) {
      const { id, state } = currentTarget.dataset;
      if (state) return;
      const ticked = { ...this.data.ticked, [id]: !this.data.ticked[id] };
      this.setData({ ticked, count: Object.values(ticked).filter(Boolean).length });
    },
    onSignUp() {
      void this.once('signUp', async () => {
        const { event, eventId, ticked, list } = this.data;
        const memberIds = Object.keys(ticked).filter((id) => ticked[id]);
        const outcomes = await signUpForFirm({ eventId, agreed: event.value!.terms, memberIds });
        const names = Object.fromEntries(list.items.map(({ memberId, name }) => [memberId, name]));
        await wx.showModal({ title: '报名结果', content: outcomeText(outcomes, names), showCancel: false, confirmText: '知道了' });
        this.setData({ ticked: {}, count: 0 });
        await this.firstPage((cursor) => this.ask(cursor));
      });
    },
  },
});
