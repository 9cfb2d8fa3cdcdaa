import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { findMember, showNumber } from '../../../services/applications';
import { whoAmI } from '../../../services/session';
import { bindingEndLabels, bindingHowLabels, memberKindLabels, numberKindLabels, type FoundMember, type NumberKind } from '../../../shared/contracts/members';

const standings = { active: '在册', left: '转出', deregistered: '注销' };

/** One reason serves the whole search: it stands in the log beside everything that was shown for it. */
Component({
  behaviors: [largeText, singleFlight],
  data: {
    kinds: memberKindLabels as Record<string, string>,
    standings: standings as Record<string, string>,
    hows: bindingHowLabels as Record<string, string>,
    ends: bindingEndLabels as Record<string, string>,
    certificateNumber: '',
    reason: '',
    faults: {} as Record<string, string>,
    found: null as FoundMember | null,
    seesNumbers: false,
  },
  methods: {
    async onLoad() {
      const session = await whoAmI().catch(() => null);
      this.setData({ seesNumbers: session?.may.includes('showNumbers') ?? false });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [field]: detail, [`faults.${field}`]: '' });
    },
    onFind() {
      const { certificateNumber, reason } = this.data;
      const faults = { ...(!certificateNumber.trim() && { certificateNumber: '请填写证书编号' }), ...(!reason.trim() && { reason: '请写明理由' }) };
      this.setData({ faults, found: null });
      if (Object.keys(faults).length > 0) return;
      void this.once('find', async () => this.setData({ found: await findMember(certificateNumber.trim(), reason.trim()) }));
    },
    onNumber({ currentTarget }: Handled<unknown, { number: NumberKind }>) {
      const kind = currentTarget.dataset.number;
      void this.once(kind, async () => {
        const { number } = await showNumber(this.data.found?.memberId ?? '', kind, this.data.reason.trim());
        await wx.showModal({ title: numberKindLabels[kind], content: number, showCancel: false, confirmText: '关闭' });
      });
    },
  },
});
