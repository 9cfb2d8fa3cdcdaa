import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { draftOf, dropDraft, keepDraft } from '../../../phone/drafts';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back, matterPath } from '../../../phone/routes';
import { fileMatter, matterKinds } from '../../../services/matters';
import { chooseProof } from '../../../services/proofs';
import { askForPushes } from '../../../services/subscribe';
import type { MatterKind } from '../../../shared/contracts/matters';
import { applicationResultTemplate } from '../../../shared/templates';
import { faultsOf, storable, valuesOf, type MatterDraft } from './form';

const empty = (): MatterDraft => ({ key: newKey(), texts: {}, picked: {}, files: {} });

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { kind: String, firm: String },
  data: { found: block<MatterKind>(), draft: empty(), faults: {} as Record<string, string>, restored: false },
  methods: {
    onLoad() {
      const draft = draftOf<MatterDraft>(this.name());
      this.setData({ draft: { ...empty(), ...draft }, restored: draft !== null });
      void this.read();
    },
    read() {
      return this.load('found', async () => {
        const found = (await matterKinds()).find(({ id }) => id === this.data.kind);
        if (!found) throw new Error('this kind of matter is not there');
        return found;
      });
    },
    name(): string {
      return `matter-${this.data.kind}${this.data.firm ? '-firm' : ''}`;
    },
    /** Every change is kept at once: nobody has to think of saving. */
    keep(changes: Record<string, unknown>) {
      this.setData(changes);
      keepDraft(this.name(), storable(this.data.draft));
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.keep({ [`draft.texts.${field}`]: detail, [`faults.${field}`]: '' });
    },
    onChoose({ currentTarget }: Handled<unknown, { field: string; option: string }>) {
      const { field, option } = currentTarget.dataset;
      this.keep({ [`draft.texts.${field}`]: option, [`faults.${field}`]: '' });
    },
    onPick({ currentTarget }: Handled<unknown, { field: string; option: string }>) {
      const { field, option } = currentTarget.dataset;
      this.keep({ [`draft.picked.${field}.${option}`]: !this.data.draft.picked[field]?.[option], [`faults.${field}`]: '' });
    },
    onDay({ detail, currentTarget }: Handled<{ value: string }, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.keep({ [`draft.texts.${field}`]: detail.value, [`faults.${field}`]: '' });
    },
    onAdd({ currentTarget }: Handled<unknown, { field: string }>) {
      void this.once('file', async () => {
        const { field } = currentTarget.dataset;
        const proof = await chooseProof();
        if (proof) this.keep({ [`draft.files.${field}`]: [...(this.data.draft.files[field] ?? []), proof], [`faults.${field}`]: '' });
      });
    },
    onRemove({ currentTarget }: Handled<unknown, { field: string; index: number }>) {
      const { field, index } = currentTarget.dataset;
      this.keep({ [`draft.files.${field}`]: (this.data.draft.files[field] ?? []).filter((_, position) => position !== index) });
    },
    async onDiscard() {
      const { confirm } = await wx.showModal({ title: '清空已填写的内容？', content: '清空后不能恢复。', confirmText: '清空', confirmColor: '#a5352c' });
      if (!confirm) return;
      dropDraft(this.name());
      this.setData({ draft: empty(), faults: {}, restored: false });
    },
    onSubmit() {
      const { found, draft, kind, firm } = this.data;
      const form = found.value?.form ?? [];
      const faults = faultsOf(form, draft);
      this.setData({ faults });
      if (Object.keys(faults).length > 0) {
        void wx.showToast({ title: Object.values(faults)[0]!, icon: 'none' });
        return;
      }
      void this.once('submit', async () => {
        await askForPushes(applicationResultTemplate);
        const { matterId } = await fileMatter(kind, draft.key, valuesOf(form, draft), firm !== '');
        dropDraft(this.name());
        void wx.redirectTo({ url: matterPath(matterId) });
      });
    },
    onRefusePrivacy: () => back(),
  },
});
