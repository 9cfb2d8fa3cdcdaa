import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { pledgeCoveragePath, open, writePledgePath } from '../../../phone/routes';
import { readCampaign } from '../../../services/pledge-campaigns';
import { pledgeCampaignStateLabels, type PledgeCampaign } from '../../../shared/contracts/pledge-campaigns';
import { pledgeKindLabels } from '../../../shared/contracts/pledges';
import { campaignTones } from '../campaign-tones';
import { shownCampaign, type ShownCampaign } from './shown';
import { questions, reasonWords, take, takeWith, type Reasoned, type Step } from './steps';

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { campaignId: String },
  data: {
    kinds: pledgeKindLabels as Record<string, string>,
    states: pledgeCampaignStateLabels as Record<string, string>,
    tones: campaignTones as Record<string, string>,
    of: block<ShownCampaign>(),
    /** Which text is unfolded. */
    opened: '',
    asking: '' as Reasoned | '',
    asked: { title: '', hint: '', confirm: '' },
    reason: '',
    fault: '',
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('of', async () => shownCampaign(await readCampaign(decodeURIComponent(this.data.campaignId))));
    },
    campaign(): PledgeCampaign {
      return this.data.of.value!.campaign;
    },
    show(campaign: PledgeCampaign) {
      this.setData({ 'of.value': shownCampaign(campaign) });
    },
    onText({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id } = currentTarget.dataset;
      this.setData({ opened: this.data.opened === id ? '' : id });
    },
    onStep({ currentTarget }: Handled<unknown, { step: Step }>) {
      const { step } = currentTarget.dataset;
      const { done, ...question } = questions[step];
      void this.once(step, async () => {
        const { confirm } = await wx.showModal(question);
        if (!confirm) return;
        this.show(await take(step, this.campaign()));
        void wx.showToast({ title: done, icon: 'none' });
      });
    },
    onAsk({ currentTarget }: Handled<unknown, { step: Reasoned }>) {
      const { step } = currentTarget.dataset;
      this.setData({ asking: step, asked: reasonWords[step], fault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onCloseSheet() {
      this.setData({ asking: '' });
    },
    onSure() {
      const { asking, reason } = this.data;
      if (!asking) return;
      if (!reason.trim()) return this.setData({ fault: '请写明原因' });
      void this.once('reason', async () => {
        this.show(await takeWith(asking, this.campaign(), reason.trim()));
        this.setData({ asking: '', reason: '' });
      });
    },
    onEdit() {
      open(writePledgePath(this.campaign().campaignId));
    },
    onCoverage() {
      open(pledgeCoveragePath(this.campaign().campaignId, ''));
    },
  },
});
