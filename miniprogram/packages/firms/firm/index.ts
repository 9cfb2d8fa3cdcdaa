import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { open, registerFirmPath } from '../../../phone/routes';
import { mandatesOfFirm, readFirm, revokeMandate } from '../../../services/firms';
import type { FirmDetail } from '../../../shared/contracts/firms';
import { shownMandate, type ShownMandate } from '../shown';

/** A firm as staff see it. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { firmId: String },
  data: { firm: block<FirmDetail>(), mandates: block<ShownMandate[]>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await Promise.all([this.readFirm(), this.readMandates()]);
    },
    readFirm() {
      return this.load('firm', () => readFirm(this.data.firmId));
    },
    readMandates() {
      return this.load('mandates', async () => (await mandatesOfFirm(this.data.firmId)).map(shownMandate));
    },
    onRevise() {
      open(registerFirmPath(this.data.firmId));
    },
    onEnd({ detail }: Handled<{ id: string; name: string }>) {
      void this.once('end', async () => {
        const { confirm, content } = await wx.showModal({ title: `结束${detail.name}的授权？`, editable: true, placeholderText: '请写明原因，会记入日志', confirmText: '结束授权', confirmColor: '#a5352c' });
        if (!confirm) return;
        const reason = (content ?? '').trim();
        if (!reason) return void wx.showToast({ title: '请写明原因', icon: 'none' });
        await revokeMandate({ firmId: this.data.firmId, mandateId: detail.id, reason });
        await this.readMandates();
      });
    },
  },
});
