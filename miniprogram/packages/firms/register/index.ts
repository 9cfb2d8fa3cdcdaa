import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { servedCities } from '../../../services/associations';
import { managedFirms, readFirm, registerFirm, reviseFirm } from '../../../services/firms';
import type { FirmDraft } from '../../../shared/contracts/firms';

interface Form extends FirmDraft {
  revision: number;
}

/** A new firm, or with `firmId` the one to be changed. */
async function formOf(firmId: string): Promise<Form> {
  if (!firmId) return { name: '', city: '', branches: [], revision: 0 };
  const { name } = await readFirm(firmId);
  const found = (await managedFirms({ text: name })).items.find(({ id }) => id === firmId);
  if (!found) throw new Error('a firm that is not managed here');
  const branches = found.branches.map(({ id, name: branch, city }) => ({ id, name: branch, city }));
  return { name: found.name, city: found.city, branches, revision: found.revision };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { firmId: String },
  data: { form: block<Form>(), cities: [] as string[], reason: '', faults: {} as Record<string, string> },
  methods: {
    onLoad() {
      if (this.data.firmId) void wx.setNavigationBarTitle({ title: '修改登记' });
      void this.read();
    },
    async read() {
      await this.load('form', () => formOf(this.data.firmId));
      this.setData({ cities: await servedCities().catch(() => []) });
    },
    onCity({ detail }: Handled<string>) {
      this.setData({ 'form.value.city': detail, faults: {} });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [`form.value.${currentTarget.dataset.field}`]: detail, faults: {} });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, faults: {} });
    },
    onBranch({ detail, currentTarget }: Handled<string, { index: number; field: string }>) {
      const { index, field } = currentTarget.dataset;
      this.setData({ [`form.value.branches[${index}].${field}`]: detail, faults: {} });
    },
    onAdd() {
      this.setData({ 'form.value.branches': [...this.data.form.value!.branches, { id: newKey().slice(0, 24), name: '', city: '' }] });
    },
    onRemove({ currentTarget }: Handled<unknown, { index: number }>) {
      const { index } = currentTarget.dataset;
      this.setData({ 'form.value.branches': this.data.form.value!.branches.filter((_, each) => each !== index) });
    },
    onSave() {
      void this.once('save', async () => {
        if (!this.isWhole()) return;
        const { firmId, reason, form } = this.data;
        const { revision, ...draft } = form.value!;
        if (firmId) await reviseFirm({ firmId, revision, draft, reason: reason.trim() });
        else await registerFirm(draft);
        back();
        void wx.showToast({ title: '已保存' });
      });
    },
    isWhole(): boolean {
      const { firmId, reason, form } = this.data;
      const { name, city, branches } = form.value!;
      const faults = {
        ...(!name.trim() && { name: '请填写事务所名称' }),
        ...(!city.trim() && { city: '请填写总所所在市' }),
        ...(branches.some((branch) => !branch.name.trim() || !branch.city.trim()) && { branches: '请填完每家分支机构的名称和所在市，或删去' }),
        ...(firmId && !reason.trim() && { reason: '请写明修改原因' }),
      };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
  },
});
