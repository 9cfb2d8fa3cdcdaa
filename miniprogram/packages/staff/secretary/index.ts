import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { appointSecretary, dismissSecretary, readCommittee } from '../../../services/committees';
import { staffOf } from '../../../services/staff';
import type { CommitteeDetail } from '../../../shared/contracts/committees';

interface Known {
  committee: CommitteeDetail;
  people: { id: string; name: string }[];
}

/** Those who have the role; whether they fit this committee says the cloud. */
async function known(committeeId: string): Promise<Known> {
  const [committee, { items }] = await Promise.all([readCommittee(committeeId), staffOf({ limit: 50 })]);
  const people = items.filter(({ id, roles }) => roles.includes('committee-secretary') && !committee.secretaries.some((each) => each.id === id));
  return { committee, people: people.map(({ id, name, association }) => ({ id, name: `${name}（${association.name}）` })) };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { committeeId: String },
  data: { known: block<Known>(), names: [] as string[], person: 0, reason: '', fault: '' },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      const found = await this.load('known', () => known(this.data.committeeId));
      this.setData({ names: (found?.people ?? []).map(({ name }) => name), person: 0, reason: '' });
    },
    onPerson({ detail }: Handled<{ value: string | number }>) {
      this.setData({ person: Number(detail.value), fault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onAppoint() {
      void this.once('appoint', async () => {
        const to = this.data.known.value!.people[this.data.person];
        if (!to) return this.setData({ fault: '没有可以指定的人员，请先增加委员会秘书岗位' });
        await this.save('已指定', (reason) => appointSecretary({ committeeId: this.data.committeeId, staffId: to.id, reason }));
      });
    },
    onDismiss({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('dismiss', () => this.save('已免去', (reason) => dismissSecretary({ committeeId: this.data.committeeId, staffId: currentTarget.dataset.id, reason })));
    },
    async save(title: string, change: (reason: string) => Promise<unknown>) {
      const reason = this.data.reason.trim();
      this.setData({ fault: reason ? '' : '请写明原因' });
      if (!reason) return;
      await change(reason);
      void wx.showToast({ title, icon: 'none' });
      await this.read();
    },
  },
});
