import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { readAssociation } from '../../../services/associations';
import { handOver, openWork } from '../../../services/handover';
import { readStaff, staffOf } from '../../../services/staff';
import type { OpenWork } from '../../../shared/contracts/contacts';
import type { StaffMember } from '../../../shared/contracts/staff';

interface Left {
  work: OpenWork[];
  people: { id: string; name: string }[];
}

/** Contact persons of the same association or of one above: the cloud takes nobody else. */
async function followers(staffId: string): Promise<StaffMember[]> {
  const [{ association }, { items }] = await Promise.all([readStaff(staffId), staffOf({ limit: 50 })]);
  const { above } = await readAssociation(association.id);
  const places = [association, ...above].map(({ id }) => id);
  return items.filter(({ id, roles, association: { id: place } }) => id !== staffId && roles.includes('contact') && places.includes(place));
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
        const [work, people] = await Promise.all([openWork(this.data.staffId), followers(this.data.staffId)]);
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
