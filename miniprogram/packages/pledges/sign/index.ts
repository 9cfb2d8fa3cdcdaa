import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { back, certificatePath, freshCertificatePath, open, replace } from '../../../phone/routes';
import { beginPledge, readPledge, signPledge, uploadHandwriting } from '../../../services/pledges';
import { pledgeKindLabels, pledgeRenewalLabels, pledgeStateLabels, type PledgeDetail } from '../../../shared/contracts/pledges';
import { stopClock } from './clock';
import { thisPhone } from './phone-said';
import { preparing } from './preparing';

Component({
  behaviors: [largeText, loading, singleFlight, preparing],
  properties: { campaignId: String },
  data: {
    kinds: pledgeKindLabels as Record<string, string>,
    states: pledgeStateLabels as Record<string, string>,
    renewals: pledgeRenewalLabels as Record<string, string>,
    detail: block<PledgeDetail>(),
  },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      void this.refresh();
    },
    onShow() {
      if (this.data.token) this.countDown();
    },
    onHide() {
      stopClock(this);
    },
    onUnload() {
      this.leaveReading();
    },
    async refresh() {
      const detail = await this.load('detail', () => readPledge(decodeURIComponent(this.data.campaignId)));
      if (!detail) return;
      this.prepare(detail.text, detail.handwriting);
      if (detail.can.sign.allowed) await this.begin();
    },
    /** The reading is timed by the cloud from here on. */
    async begin() {
      const { campaignId, version } = this.data.detail.value!;
      const begun = await this.load('begin', async () => {
        const { token, since, readyAt } = await beginPledge(campaignId, version);
        this.setData({ token, readyAt: Date.now() + Date.parse(readyAt) - Date.parse(since) });
        return true as const;
      });
      if (begun) this.startReading();
    },
    onCertificate({ currentTarget }: Handled<unknown, { id: string }>) {
      open(certificatePath(currentTarget.dataset.id));
    },
    /** While something is missing the button leads there. */
    onSign() {
      this.showReadiness();
      const { ready, target } = this.data.bar;
      if (ready) void this.once('sign', () => this.sign());
      else void wx.pageScrollTo({ selector: `#${target}`, duration: 200, offsetTop: -16 });
    },
    async sign() {
      try {
        const { certificateId } = await signPledge(await this.signature());
        replace(freshCertificatePath(certificateId));
      } catch (error) {
        // Another text meanwhile, or the time is over: what was read is not what would be signed.
        if (asFailure(error).code === 'conflict') void this.refresh();
        throw error;
      }
    },
    async signature() {
      const { detail, token, handwriting } = this.data;
      const { campaignId, version, text } = detail.value!;
      if (handwriting && !this.data.fileId) this.setData({ fileId: await uploadHandwriting(handwriting.path) });
      const { fileId } = this.data;
      return { campaignId, version, token, ticked: text.clauses.map((_clause, at) => at), ...(fileId && { handwriting: fileId }), client: thisPhone() };
    },
  },
});
