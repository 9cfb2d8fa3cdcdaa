import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { servedCities } from '../../../services/associations';
import { chooseCover } from '../../../services/covers';
import { publishEvent, readManagedEvent } from '../../../services/managed-events';
import { back } from '../../../phone/routes';
import { eventFormatLabels } from '../../../shared/contracts/events';
import { eventLimits } from '../../../shared/event-limits';
import { faultsOf, type Faults } from './faults';
import { asDraft, asForm, formats, newForm, type Moment } from './form';
import { saving } from './saving';

type Field = Handled<unknown, { field: string }>;
type MomentField = Handled<Moment, { field: string }>;

Component({
  behaviors: [largeText, loading, singleFlight, saving],
  data: {
    formatOptions: formats.map((format) => eventFormatLabels[format]),
    /** Ready at once for a new event, else when the draft is read. */
    draft: { ...block<true>(), state: 'ready', value: true } as ReturnType<typeof block<true>>,
    form: newForm(),
    faults: {} as Faults,
    cities: [] as string[],
    limits: eventLimits,
  },
  methods: {
    onLoad() {
      this.setData({ form: newForm() });
      if (this.data.eventId) void this.read();
    },
    async read() {
      this.setData({ draft: block<true>() });
      await this.load('draft', async () => {
        const managed = await readManagedEvent(this.data.eventId);
        const form = asForm(managed);
        this.setData({ form, revision: managed.revision, saved: asDraft(form) });
        return true as const;
      });
    },
    onTyped({ detail, currentTarget }: Field) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: detail, [`faults.${field}`]: '' });
    },
    /** Asked for when it is wanted: an event may be held where no association serves. */
    onCityFocus() {
      void this.once('cities', async () => {
        if (this.data.cities.length === 0) this.setData({ cities: await servedCities().catch(() => []) });
      });
    },
    onMoment({ detail, currentTarget }: MomentField) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: { day: detail.day, time: detail.time }, [`faults.${field}`]: '' });
    },
    onFormat({ detail }: Handled<{ value: string | number }>) {
      this.setData({ 'form.formatIndex': Number(detail.value) });
    },
    onApproval() {
      this.setData({ 'form.needsApproval': !this.data.form.needsApproval });
    },
    onCover() {
      void this.once('cover', async () => {
        const cover = await chooseCover();
        if (cover) this.setData({ 'form.cover': cover });
      });
    },
    onRemoveCover() {
      this.setData({ 'form.cover': null });
    },
    onSave() {
      void this.once('save', async () => {
        if (!(await this.save())) return;
        void wx.showToast({ title: '草稿已保存', icon: 'none' });
      });
    },
    onPublish() {
      void this.once('publish', async () => {
        if (!(await this.save())) return;
        const { confirm } = await wx.showModal({
          title: '发布活动？',
          content: '发布后会员可以看到并报名，内容不能再修改。请确认时间、地点和人数无误。',
          cancelText: '再看看',
          confirmText: '发布',
        });
        if (!confirm) return;
        await publishEvent(this.data.eventId, this.data.revision);
        back();
        void wx.showToast({ title: '已发布' });
      });
    },
    /** False when something is still to be filled in. What was typed stays, whatever the cloud answers. */
    async save(): Promise<boolean> {
      const { form } = this.data;
      const faults = faultsOf(form);
      this.setData({ faults });
      if (Object.keys(faults).length > 0) {
        void wx.showToast({ title: '请先改好标红的地方', icon: 'none' });
        return false;
      }
      await this.saveDraft(asDraft(form));
      return true;
    },
  },
});
