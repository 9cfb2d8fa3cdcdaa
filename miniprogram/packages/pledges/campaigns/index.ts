import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { campaignPath, open, writePledgePath } from '../../../phone/routes';
import { managedPledges } from '../../../services/pledge-campaigns';
import { whoAmI } from '../../../services/session';
import { pledgeCampaignStateLabels, type PledgeCampaignCard, type PledgeCampaignState } from '../../../shared/contracts/pledge-campaigns';
import { pledgeKindLabels } from '../../../shared/contracts/pledges';
import { campaignTones } from '../campaign-tones';

const states: (PledgeCampaignState | null)[] = [null, 'draft', 'review', 'published', 'ended'];

Component({
  behaviors: [largeText, paging],
  data: {
    choices: states.map((state) => (state ? pledgeCampaignStateLabels[state] : '全部')),
    chosen: 0,
    writes: false,
    kinds: pledgeKindLabels as Record<string, string>,
    states: pledgeCampaignStateLabels as Record<string, string>,
    tones: campaignTones as Record<string, string>,
    list: pagedList<PledgeCampaignCard>(),
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    async refresh() {
      await Promise.all([this.offer(), this.firstPage(this.ask())]);
    },
    /** The button is a convenience: the cloud decides when it is used. */
    async offer() {
      const writes = await whoAmI().then(({ may }) => may.includes('writePledges'), () => false);
      if (writes !== this.data.writes) this.setData({ writes });
    },
    ask() {
      const state = states[this.data.chosen];
      return (cursor: string | undefined) => managedPledges({ ...(state && { state }), ...(cursor && { cursor }) });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onCampaign({ currentTarget }: Handled<unknown, { id: string }>) {
      open(campaignPath(currentTarget.dataset.id));
    },
    onNew: () => open(writePledgePath('')),
  },
});
