import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { confirmYear, readYearProposal, refuseYear, withdrawYear } from '../../../services/calendars';
import { movedCases } from '../../../services/moved-cases';
import { dated } from '../../../shared/calendar-faults';
import { differences } from '../../../shared/calendar-year';
import { proposalStateLabels, type CalendarProposal } from '../../../shared/contracts/calendars';
import { holidaysOf, wholeDay } from '../holidays';
import { shownMoves } from './moves';

const tones = { proposed: 'wait', confirmed: 'good', refused: 'bad', withdrawn: 'quiet' } as const;

function shown(proposal: CalendarProposal) {
  const found = differences(proposal.before, proposal.after).map((each) => ({ ...each, dated: dated(each.day) }));
  return {
    ...proposal,
    year: proposal.after.year,
    issued: wholeDay(proposal.after.notice.issuedOn),
    isNew: proposal.before.notice === null,
    stateLabel: proposalStateLabels[proposal.state],
    tone: tones[proposal.state],
    holidays: holidaysOf(proposal.after),
    changes: found.filter(({ counts }) => counts !== null),
    renamed: found.filter(({ counts }) => counts === null).length,
  };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { proposalId: String },
  data: { proposal: block<ReturnType<typeof shown>>(), moves: block<ReturnType<typeof shownMoves>>(), reason: '', fault: '' },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    async read() {
      const found = await this.load('proposal', async () => shown(await readYearProposal(decodeURIComponent(this.data.proposalId))));
      if (found?.state === 'proposed') await this.readMoves();
    },
    readMoves() {
      const { id, year } = this.data.proposal.value!;
      return this.load('moves', async () => shownMoves(await movedCases(year, id)));
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.proposal.value!.after.notice.address });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onConfirm() {
      void this.once('confirm', () => this.finish(() => confirmYear(this.id()), '已生效'));
    },
    onRefuse() {
      void this.once('refuse', async () => {
        const reason = this.data.reason.trim();
        this.setData({ fault: reason ? '' : '请写明退回的理由' });
        if (reason) await this.finish(() => refuseYear(this.id(), reason), '已退回');
      });
    },
    onWithdraw() {
      void this.once('withdraw', () => this.finish(() => withdrawYear(this.id()), '已撤回'));
    },
    async finish(act: () => Promise<CalendarProposal>, title: string) {
      const proposal = await act();
      this.setData({ 'proposal.value': shown(proposal) });
      void wx.showToast({ title, icon: 'none' });
    },
    id(): string {
      return this.data.proposal.value!.id;
    },
  },
});
