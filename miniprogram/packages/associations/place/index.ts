import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { readTree, rename, route } from '../../../services/associations';
import { citiesIn, citiesText } from '../cities';

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { associationId: String },
  data: {
    place: block<{ name: string; cities: string }>(),
    revision: 0,
    form: { name: '', cities: '', reason: '' },
    faults: {} as Record<string, string>,
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('place', async () => {
        const { association } = await readTree(this.id());
        const place = { name: association.name, cities: citiesText(association.cities) };
        this.setData({ revision: association.revision, form: { ...place, reason: '' } });
        return place;
      });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: detail, [`faults.${field}`]: '' });
    },
    onSave() {
      void this.once('save', async () => {
        if (!this.isWhole()) return;
        const { form, place } = this.data;
        const [name, cities] = [form.name.trim(), citiesIn(form.cities)];
        if (name !== place.value?.name) await this.change(rename({ ...this.reasoned(), name }), { name });
        if (citiesText(cities) !== place.value?.cities) await this.change(route({ ...this.reasoned(), cities }), { cities: citiesText(cities) });
        back();
        void wx.showToast({ title: '已保存', icon: 'none' });
      });
    },
    /** What one of the two has changed is known before the other is sent. */
    async change(asked: Promise<{ revision: number }>, known: Record<string, string>) {
      const { revision } = await asked;
      const place = Object.fromEntries(Object.entries(known).map(([field, value]) => [`place.value.${field}`, value]));
      this.setData({ revision, ...place });
    },
    isWhole(): boolean {
      const { name, reason } = this.data.form;
      const faults = { ...(!name.trim() && { name: '请填写协会名称' }), ...(!reason.trim() && { reason: '请写明原因' }) };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
    reasoned() {
      return { associationId: this.id(), revision: this.data.revision, reason: this.data.form.reason.trim() };
    },
    id(): string {
      return decodeURIComponent(this.data.associationId);
    },
  },
});
