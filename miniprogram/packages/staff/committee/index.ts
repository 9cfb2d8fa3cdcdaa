import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { expertPath, open, seatPath, secretaryPath, vacatePath } from '../../../phone/routes';
import { readCommittee } from '../../../services/committees';
import { committeeKindLabels, type CommitteeDetail } from '../../../shared/contracts/committees';

Component({
  behaviors: [largeText, loading],
  properties: { committeeId: String },
  data: { committee: block<CommitteeDetail>(), kinds: committeeKindLabels as Record<string, string> },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    read() {
      return this.load('committee', () => readCommittee(this.data.committeeId));
    },
    onSeat() {
      open(seatPath(this.data.committeeId));
    },
    onSecretary() {
      open(secretaryPath(this.data.committeeId));
    },
    onEnd({ currentTarget }: Handled<unknown, { expert: string; seat: string }>) {
      open(vacatePath(currentTarget.dataset.expert, currentTarget.dataset.seat));
    },
    onExpert: ({ currentTarget }: Handled<unknown, { id: string }>) => open(expertPath(currentTarget.dataset.id)),
  },
});
