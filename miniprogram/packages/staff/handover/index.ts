import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { handOver, openWork } from '../../../services/contacts';
import { staffOf } from '../../../services/staff';
import type { OpenWork } from '../../../shared/contracts/contacts';

interface Left {
  work: OpenWork[];
  people: { id: string; name: string }[];
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { staffId: String },
  data: { left: block<Left>(), names: [] as string[], person: 0, reason: '', fault: '' },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      const found = await this.load('left', async () => {
        const { staffId } = this.data;
        const [work, { items }] = await Promise.all([openWork(staffId), staffOf({ limit: 50 })]);
        const people = items.filter(({ id, roles }) => id !== staffId && roles.includes('contact'));
        return { work, people: people.map(({ id, name, association }) => ({ id, name: `${name}（${association.name}）` })) };
      });
      this.setData({ names: (found?.people ?? []).map(({ name }) => name) });
    },
    onPerson({ detail }: Handled<{ value: string | number }>) {
      this.setData({ person: Number(detail.value) });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onHandOver() {
      void this.once('handOver', async () => {
        const { left: { value }, person, reason, staffId } = this.data;
        const to = value!.people[person];
        this.setData({ fault: to ? (reason.trim() ? '' : '请写明原因') : '没有可以接手的联系人' });
        if (!to || !reason.trim()) return;
        await handOver(staffId, to.id, reason.trim());
        void wx.showToast({ title: '已交接', icon: 'none' });
        await this.read();
      });
    },
  },
});
