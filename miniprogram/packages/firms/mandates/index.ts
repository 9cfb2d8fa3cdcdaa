import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { amendMandatePath, inviteToFirmPath, open } from '../../../phone/routes';
import { endMandate, firmMandates } from '../../../services/firms';
import { shownMandate, type ShownMandate } from '../shown';

Component({
  behaviors: [largeText, loading, singleFlight],
  data: { mandates: block<ShownMandate[]>() },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    read() {
      return this.load('mandates', async () => (await firmMandates()).map(shownMandate));
    },
    onInvite: () => open(inviteToFirmPath),
    onAmend: ({ detail }: Handled<{ id: string }>) => open(amendMandatePath(detail.id)),
    onEnd({ detail }: Handled<{ id: string; name: string }>) {
      void this.once('end', async () => {
        const { confirm, content } = await wx.showModal({ title: `结束${detail.name}的授权？`, editable: true, placeholderText: '请写明原因，例如：已离职', confirmText: '结束授权', confirmColor: '#a5352c' });
        if (!confirm) return;
        const reason = (content ?? '').trim();
        if (!reason) return void wx.showToast({ title: '请写明原因', icon: 'none' });
        await endMandate(detail.id, reason);
        await this.read();
      });
    },
  },
});
