import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { found, readTree } from '../../../services/associations';
import { associationLevelLabels, type AssociationLevel } from '../../../shared/contracts/associations';
import { citiesIn } from '../cities';

const ranks: AssociationLevel[] = ['national', 'province', 'city'];

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { parentId: String },
  data: {
    parent: block<string>(),
    levels: [] as AssociationLevel[],
    choices: [] as string[],
    index: 0,
    /** Sent again it makes no second association. */
    key: '',
    form: { name: '', cities: '', reason: '' },
    faults: {} as Record<string, string>,
  },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
      void this.read();
    },
    async read() {
      await this.load('parent', async () => {
        const { association } = await readTree(this.id());
        const levels = ranks.slice(ranks.indexOf(association.level) + 1);
        this.setData({ levels, choices: levels.map((level) => associationLevelLabels[level]) });
        return association.name;
      });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: detail, [`faults.${field}`]: '' });
    },
    onLevel({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index });
    },
    onSave() {
      void this.once('save', async () => {
        const { key, levels, index, form } = this.data;
        const level = levels[index];
        if (!level || !this.isWhole()) return;
        await found({ key, parentId: this.id(), level, name: form.name.trim(), cities: citiesIn(form.cities), reason: form.reason.trim() });
        back();
        void wx.showToast({ title: '已新增', icon: 'none' });
      });
    },
    isWhole(): boolean {
      const { name, reason } = this.data.form;
      const faults = { ...(!name.trim() && { name: '请填写协会名称' }), ...(!reason.trim() && { reason: '请写明原因' }) };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
    id(): string {
      return decodeURIComponent(this.data.parentId);
    },
  },
});
