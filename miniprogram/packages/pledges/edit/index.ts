import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { dayAfter } from '../../../phone/beijing-time';
import { draftOf, dropDraft, keepDraft } from '../../../phone/drafts';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back, campaignPath, replace } from '../../../phone/routes';
import { readCampaign, saveCampaign } from '../../../services/pledge-campaigns';
import { whoAmI } from '../../../services/session';
import { pledgeKindLabels, pledgeKinds, pledgeRenewalLabels } from '../../../shared/contracts/pledges';
import { draftOfForm, faultsOf, formOf, limits, newForm, renewals, sides, type Form } from './form';
import { pastedText } from './pasted';

/** Kept on this phone at each change, until the cloud has it. */
interface Kept {
  form: Form;
  key: string;
  revision: number;
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { campaignId: String },
  data: {
    kinds: pledgeKinds.map((kind) => pledgeKindLabels[kind]),
    sides: sides.map(({ label }) => label),
    renewals: renewals.map((renewal) => pledgeRenewalLabels[renewal]),
    limits,
    closes: false,
    of: block<true>(),
    form: newForm(''),
    faults: {} as Record<string, string>,
    associationId: '',
    key: '',
    revision: 0,
    restored: false,
    /** A published campaign keeps its kind and its side. */
    fixed: false,
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('of', async () => {
        const { staff } = await whoAmI();
        this.setData({ associationId: staff?.association.id ?? '' });
        const fresh: Kept & { fixed: boolean } = this.id() ? await this.readOld() : { form: newForm(dayAfter(0)), key: newKey(), revision: 0, fixed: false };
        const kept = draftOf<Kept>(this.name());
        const restored = kept?.revision === fresh.revision;
        this.setData({ ...fresh, ...(restored && kept), restored });
        return true as const;
      });
    },
    async readOld() {
      const campaign = await readCampaign(this.id());
      return { form: formOf(campaign), key: newKey(), revision: campaign.revision, fixed: campaign.version > 0 };
    },
    id(): string {
      return decodeURIComponent(this.data.campaignId);
    },
    name(): string {
      return `pledge/${this.id() || 'new'}`;
    },
    onDiscard() {
      dropDraft(this.name());
      void this.read();
    },
    change(changed: Partial<Form>) {
      const names = Object.keys(changed);
      const form = { ...this.data.form, ...changed };
      this.setData({ ...Object.fromEntries(names.flatMap((name) => [[`form.${name}`, form[name as keyof Form]], [`faults.${name}`, '']])) });
      keepDraft(this.name(), { form, key: this.data.key, revision: this.data.revision } satisfies Kept);
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: 'title' | 'seconds' | 'intro' | 'closing' }>) {
      this.change({ [currentTarget.dataset.field]: detail });
    },
    onDay({ detail, currentTarget }: Handled<{ value: string }, { field: 'from' | 'until' }>) {
      this.change({ [currentTarget.dataset.field]: detail.value });
    },
    onForGood() {
      this.change({ until: '' });
    },
    onKind({ detail }: Handled<{ index: number }>) {
      this.change({ kind: detail.index });
    },
    onRenewal({ detail }: Handled<{ index: number }>) {
      this.change({ renewal: detail.index });
    },
    onSide({ detail }: Handled<{ index: number }>) {
      this.change({ side: detail.index, kinds: [sides[detail.index]!.kinds[0]!], firms: [] });
    },
    onAudience({ detail }: Handled<Partial<Form>>) {
      this.change(detail);
    },
    onSeconds({ detail }: Handled<{ value: string }>) {
      this.change({ seconds: detail.value });
    },
    onClosing() {
      this.setData({ closes: true });
    },
    onClauses({ detail }: Handled<{ clauses: string[] }>) {
      this.change({ clauses: detail.clauses });
    },
    onHandwriting() {
      this.change({ handwriting: !this.data.form.handwriting });
    },
    onPaste() {
      void this.once('paste', async () => {
        const text = await pastedText();
        if (text) this.change(text);
      });
    },
    onSave() {
      const faults = faultsOf(this.data.form);
      this.setData({ faults });
      if (Object.keys(faults).length > 0) void wx.showToast({ title: '请先改好标红的地方', icon: 'none' });
      else void this.once('save', () => this.save());
    },
    async save() {
      const { form, key, revision } = this.data;
      const old = this.id() ? { campaignId: this.id(), revision } : {};
      const { campaignId } = await saveCampaign({ ...old, key, draft: draftOfForm(form) });
      dropDraft(this.name());
      if (this.id()) back();
      else replace(campaignPath(campaignId));
      void wx.showToast({ title: '已保存', icon: 'none' });
    },
  },
});
