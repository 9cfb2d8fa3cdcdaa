import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { dayAfter } from '../../../phone/beijing-time';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { endTerm, readExpert } from '../../../services/committees';
import type { Seat } from '../../../shared/contracts/committees';

interface Ending {
  name: string;
  revision: number;
  seat: Seat;
}

/** Ends somebody's term on a committee early. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { expertId: String, seatId: String },
  data: { ending: block<Ending>(), until: '', reason: '', fault: '' },
  methods: {
    onLoad() {
      this.setData({ until: dayAfter(0) });
      void this.read();
    },
    async read() {
      const found = await this.load('ending', async () => {
        const { name, revision, seats } = await readExpert(this.data.expertId);
        return { name, revision, seat: seats.find(({ id }) => id === this.data.seatId)! };
      });
      if (found && found.seat.from > this.data.until) this.setData({ until: found.seat.from });
    },
    onDay({ detail }: Handled<{ value: string }>) {
      this.setData({ until: detail.value, fault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onSave() {
      void this.once('save', async () => {
        const { expertId, seatId, until, ending: { value } } = this.data;
        const reason = this.data.reason.trim();
        this.setData({ fault: reason ? '' : '请写明原因' });
        if (!reason) return;
        await endTerm({ expertId, revision: value!.revision, seatId, until, reason });
        back();
        void wx.showToast({ title: '任期已提前结束', icon: 'none' });
      });
    },
  },
});
