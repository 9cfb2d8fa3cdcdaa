import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { confirmProposal, drawStaffCode, readProposal, refuseProposal, withdrawProposal } from '../../../services/staff';
import type { ProposalDetail } from '../../../shared/contracts/staff';
import { codeOf } from '../fresh-codes';
import { grouped, shownChange, type ShownChange } from '../shown';

interface Shown extends Pick<ProposalDetail, 'needsCheck' | 'can'> {
  change: ShownChange;
  /** As it is read aloud. */
  code: string;
  /** One's own invitation is open, and its code is not at hand any more. */
  lost: boolean;
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { proposalId: String },
  data: { proposal: block<Shown>(), picture: block<string>(), check: '', reason: '', fault: '' },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    async read() {
      const shown = await this.load('proposal', async () => {
        const found = await readProposal(this.data.proposalId);
        const code = found.state === 'invited' ? codeOf(found.id) : null;
        const lost = found.state === 'invited' && found.can.withdraw.allowed && code === null;
        return { change: shownChange(found), code: grouped(code ?? ''), lost, needsCheck: found.needsCheck, can: found.can };
      });
      if (shown?.code && !this.data.picture.value) await this.load('picture', async () => (await drawStaffCode(this.data.proposalId, codeOf(this.data.proposalId)!)).picture);
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [currentTarget.dataset.field]: detail, fault: '' });
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.proposal.value!.code.replace(/ /g, '') });
    },
    onConfirm() {
      void this.once('confirm', async () => {
        await confirmProposal(this.data.proposalId, this.data.check.trim());
        await this.finish('已确认，岗位生效');
      });
    },
    onRefuse() {
      void this.once('refuse', async () => {
        const reason = this.data.reason.trim();
        this.setData({ fault: reason ? '' : '请写明不同意的理由' });
        if (!reason) return;
        await refuseProposal(this.data.proposalId, reason);
        await this.finish('已退回');
      });
    },
    onWithdraw() {
      void this.once('withdraw', async () => {
        await withdrawProposal(this.data.proposalId);
        await this.finish('已撤回');
      });
    },
    async finish(title: string) {
      void wx.showToast({ title, icon: 'none' });
      await this.read();
    },
  },
});
