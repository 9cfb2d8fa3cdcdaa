import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import { unsignedPledges } from '../../../services/pledge-campaigns';
import type { PledgePlace, PledgeUnsigned } from '../../../shared/contracts/pledge-campaigns';
import { confirmReminder } from '../reminding';

Component({
  behaviors: [largeText, paging, singleFlight],
  properties: { campaignId: String, associationId: String, firmId: String },
  data: { list: pagedList<PledgeUnsigned>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const place = this.place();
      return (cursor: string | undefined) => unsignedPledges({ ...place, ...(cursor && { cursor }) });
    },
    place(): PledgePlace {
      const [campaignId = '', associationId, firmId] = [this.data.campaignId, this.data.associationId, this.data.firmId].map(decodeURIComponent);
      return { campaignId, ...(associationId && { associationId }), ...(firmId && { firmId }) };
    },
    onRemind() {
      void this.once('remind', () => confirmReminder(this.place()));
    },
  },
});
