import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back, proposalPath } from '../../../phone/routes';
import { readTree } from '../../../services/associations';
import { whoAmI } from '../../../services/session';
import { invite } from '../../../services/staff';
import { staffRoles, type StaffRole } from '../../../shared/contracts/roles';
import { remember } from '../fresh-codes';

interface Place {
  id: string;
  name: string;
}

/** Own association first, then those right below it. */
async function places(): Promise<Place[]> {
  const { staff } = await whoAmI();
  const { association, below } = await readTree(staff!.association.id);
  return [association, ...below].map(({ id, name }) => ({ id, name }));
}

Component({
  behaviors: [largeText, loading, singleFlight],
  data: { places: block<Place[]>(), names: [] as string[], index: 0, options: [...staffRoles], chosen: [] as StaffRole[], key: '', name: '', reason: '', faults: {} as Record<string, string> },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      this.setData({ key: newKey() });
      void this.read();
    },
    async read() {
      const found = await this.load('places', places);
      this.setData({ names: (found ?? []).map(({ name }) => name) });
    },
    onPlace({ detail }: Handled<{ value: string | number }>) {
      this.setData({ index: Number(detail.value) });
    },
    onRoles({ detail }: Handled<{ roles: StaffRole[] }>) {
      this.setData({ chosen: detail.roles, 'faults.roles': '' });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [field]: detail, [`faults.${field}`]: '' });
    },
    onSave() {
      void this.once('save', async () => {
        const { key, name, reason, chosen, places: { value }, index } = this.data;
        if (!this.isWhole()) return;
        const { id, code } = await invite({ key, associationId: value![index]!.id, name: name.trim(), roles: chosen, reason: reason.trim() });
        remember(id, code);
        void wx.redirectTo({ url: proposalPath(id) });
      });
    },
    isWhole(): boolean {
      const { name, reason, chosen } = this.data;
      const faults = {
        ...(!name.trim() && { name: '请填写姓名' }),
        ...(!reason.trim() && { reason: '请写明原因' }),
        ...(chosen.length === 0 && { roles: '请选择岗位' }),
      };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
  },
});
