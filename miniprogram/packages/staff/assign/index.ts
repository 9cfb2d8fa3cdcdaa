import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { servedCities } from '../../../services/associations';
import { assignContact, coversOf } from '../../../services/contacts';
import { findFirms } from '../../../services/firms';
import { whoAmI } from '../../../services/session';
import { staffOf } from '../../../services/staff';
import { coverKindLabels, type Cover, type CoverKind } from '../../../shared/contracts/contacts';

interface Known {
  associationId: string;
  cover: Cover | null;
  people: { id: string; name: string }[];
  cities: string[];
}

const kinds: CoverKind[] = ['city', 'association', 'firm', 'group'];

async function known(coverId: string): Promise<Known> {
  const { staff } = await whoAmI();
  const associationId = staff!.association.id;
  const [covers, { items }, cities] = await Promise.all([coversOf(associationId), staffOf({ limit: 50 }), servedCities().catch(() => [])]);
  const cover = covers.find(({ id }) => id === coverId) ?? null;
  const people = items.filter(({ roles }) => roles.includes('contact')).map(({ id, name, association }) => ({ id, name: `${name}（${association.name}）` }));
  return { associationId: cover?.association.id ?? associationId, cover, people, cities };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { coverId: String },
  data: {
    known: block<Known>(),
    choices: kinds.map((kind) => coverKindLabels[kind]),
    index: 0,
    names: [] as string[],
    person: 0,
    label: '',
    reason: '',
    firms: [] as { id: string; name: string }[],
    firmId: '',
    fault: '',
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      const found = await this.load('known', () => known(this.data.coverId));
      if (!found) return;
      const { cover, people } = found;
      this.setData({ names: people.map(({ name }) => name), index: cover ? kinds.indexOf(cover.kind) : 0, label: cover?.label ?? '' });
    },
    onKind({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index, label: '', firmId: '', firms: [] });
    },
    onPerson({ detail }: Handled<{ value: string | number }>) {
      this.setData({ person: Number(detail.value) });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [currentTarget.dataset.field]: detail, fault: '' });
    },
    onFind() {
      void this.once('find', async () => {
        const found = await findFirms(this.data.label.trim());
        this.setData({ firms: found.map(({ id, name }) => ({ id, name })) });
        if (found.length === 0) this.setData({ fault: '没有找到这家单位会员' });
      });
    },
    onFirm({ currentTarget }: Handled<unknown, { id: string; name: string }>) {
      const { id, name } = currentTarget.dataset;
      this.setData({ firmId: id, label: name, firms: [] });
    },
    onSave() {
      void this.once('save', async () => {
        const fault = this.fault();
        this.setData({ fault });
        if (fault) return;
        const { known: { value }, index, label, firmId, person, reason } = this.data;
        const { associationId, cover, people } = value!;
        const kind = kinds[index]!;
        const shown = kind === 'association' ? coverKindLabels.association : label.trim();
        const firm = kind === 'firm' ? { firmId } : {};
        await assignContact({ associationId, kind, label: shown, ...firm, staffId: people[person]!.id, ...(cover && { revision: cover.revision }), reason: reason.trim() });
        back();
        void wx.showToast({ title: '已指定', icon: 'none' });
      });
    },
    fault(): string {
      const { known: { value }, index, label, firmId, reason } = this.data;
      if (value!.people.length === 0) return '还没有会员服务联系人，请先增加岗位';
      if (kinds[index] === 'firm' && !firmId) return '请先查找并选择单位会员';
      if (kinds[index] !== 'association' && !label.trim()) return '请填写负责的范围';
      return reason.trim() ? '' : '请写明原因';
    },
  },
});
