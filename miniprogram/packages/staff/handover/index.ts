import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { committeesPath, open } from '../../../phone/routes';
import { handOver, leftWork, type WorkPart } from '../../../services/handover';
import type { OpenWork } from '../../../shared/contracts/contacts';
import { withFollowers, type Part } from './followers';

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { staffId: String },
  data: { left: block<Part[]>(), committees: 0, chosen: {} as Partial<Record<WorkPart, number>>, reason: '', fault: '', stayed: '' },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('left', async () => {
        const { parts, committees } = await leftWork(this.data.staffId);
        this.setData({ committees });
        return withFollowers(this.data.staffId, parts);
      });
    },
    onPerson({ currentTarget, detail }: Handled<{ value: string | number }, { part: WorkPart }>) {
      this.setData({ [`chosen.${currentTarget.dataset.part}`]: Number(detail.value) });
    },
    onCommittees: () => open(committeesPath),
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onHandOver() {
      void this.once('handOver', async () => {
        const given = this.data.left.value!.filter(({ people }) => people.length > 0);
        this.setData({ fault: given.length === 0 ? '没有可以接手的人员，请先增加岗位' : this.data.reason.trim() ? '' : '请写明原因' });
        if (this.data.fault) return;
        const stayed = (await Promise.all(given.map((each) => this.give(each)))).flat();
        this.setData({ stayed: stayed.map(({ label, count }) => `${label} ${count} 项`).join('，') });
        void wx.showToast({ title: stayed.length > 0 ? '部分没有交接' : '已交接', icon: 'none' });
        await this.read();
      });
    },
    /** What stays is the same work with this follower as it was: a conflict of interest, or a seat on a committee. */
    give({ part, people }: Part): Promise<OpenWork[]> {
      const { staffId, chosen, reason } = this.data;
      return handOver(part, { from: staffId, to: people[chosen[part] ?? 0]!.id, reason: reason.trim() });
    },
  },
});
