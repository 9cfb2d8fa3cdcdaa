import { singleFlight } from '../../../../behaviors/single-flight';
import type { Handled } from '../../../../phone/handled';
import { confirmTypical, refuseTypical, withdrawTypical } from '../../../../services/matters';
import { typicalStateLabels, type ManagedTypical } from '../../../../shared/contracts/matters';
import { typicalTones } from '../../tones';

/** A typical answer with who has done what about it, and what the reader may do. Tells `changed` with what it is now. */
Component({
  options: { addGlobalClass: true },
  behaviors: [singleFlight],
  properties: { of: { type: Object, value: {} as ManagedTypical } },
  data: { states: typicalStateLabels as Record<string, string>, tones: typicalTones as Record<string, string>, asking: '' as '' | 'refuse' | 'withdraw', reason: '', fault: '' },
  methods: {
    onConfirm() {
      void this.once('confirm', async () => {
        const { confirm } = await wx.showModal({ title: '公开这份典型答复？', content: '请确认看不出是谁提的。公开后所有人都能看到，需要时可以撤下。', confirmText: '公开' });
        if (confirm) this.tell(await confirmTypical(this.data.of.id, this.data.of.revision));
      });
    },
    onRefuse() {
      this.setData({ asking: 'refuse', reason: '', fault: '' });
    },
    onWithdraw() {
      this.setData({ asking: 'withdraw', reason: '', fault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onSend() {
      const [{ id, revision }, { asking }, reason] = [this.data.of, this.data, this.data.reason.trim()];
      if (!reason) this.setData({ fault: '请写明理由' });
      else void this.once('send', async () => this.tell(await (asking === 'refuse' ? refuseTypical : withdrawTypical)(id, revision, reason)));
    },
    tell(typical: ManagedTypical) {
      this.setData({ asking: '' });
      this.triggerEvent('changed', typical);
    },
  },
});
