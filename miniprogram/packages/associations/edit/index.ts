import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { inherit, layDown, readSheet } from '../../../services/associations';
import { filerLabels, policyLabels, type Citation, type Filer, type PolicyField } from '../../../shared/contracts/associations';
import { citationOf as citationIn, sourceText, valueText } from '../words';
import { basisFault, citationOf, noBasis, readBasis } from './basis';
import { alwaysFile, changeOf, choiceLabels, emptyForm, entryOf, faultOf, filers, formOf, times, type Entry } from './form';

interface Shown {
  name: string;
  label: string;
  entry: Entry;
  inherited: string;
  source: string;
  citation: Citation | null;
  /** Whether there is an own rule to take back. */
  own: boolean;
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { associationId: String, field: String },
  data: {
    line: block<Shown>(),
    revision: 0,
    form: emptyForm(),
    choices: [] as string[],
    times,
    filers: filers.map((filer) => ({ filer, label: filerLabels[filer], fixed: alwaysFile.includes(filer) })),
    filing: {} as Record<string, boolean>,
    basis: noBasis(),
    reason: '',
    fault: '',
    basisFault: '',
    reasonFault: '',
  },
  methods: {
    onLoad() {
      this.setData({ form: emptyForm(), basis: noBasis() });
      void this.read();
    },
    async read() {
      const field = this.named();
      await this.load('line', async () => {
        const { association, revision, sheet } = await readSheet(this.id());
        const { value, own, inherited } = sheet[field];
        const basis = await readBasis(own?.citation ?? null);
        const form = formOf(field, own?.value ?? value);
        this.setData({ revision, basis, form, choices: choiceLabels(field), filing: flags(form.filers) });
        const inForce = { inherited: valueText(field, inherited.value), source: sourceText(inherited.source, association.id), citation: citationIn(inherited) };
        return { name: association.name, label: policyLabels[field], entry: entryOf(field), own: own !== null, ...inForce };
      });
    },
    onText({ detail }: Handled<string>) {
      this.setData({ 'form.text': detail, fault: '' });
    },
    onChoice({ detail }: Handled<{ index: number }>) {
      this.setData({ 'form.index': detail.index });
    },
    onTime({ detail }: Handled<{ value: string | number }>) {
      this.setData({ 'form.index': Number(detail.value) });
    },
    onFiler({ currentTarget }: Handled<unknown, { filer: Filer }>) {
      const { filer } = currentTarget.dataset;
      if (alwaysFile.includes(filer)) return;
      const filing = { ...this.data.filing, [filer]: !this.data.filing[filer] };
      this.setData({ filing, 'form.filers': filers.filter((each) => filing[each]) });
    },
    onKind({ detail, currentTarget }: Handled<string, { index: number }>) {
      this.setData({ [`form.kinds[${currentTarget.dataset.index}].name`]: detail, fault: '' });
    },
    onAddKind() {
      const kind = { id: `kind-${Date.now().toString(36)}`, name: '', citation: null };
      this.setData({ 'form.kinds': [...this.data.form.kinds, kind] });
    },
    onRemoveKind({ currentTarget }: Handled<unknown, { index: number }>) {
      this.setData({ 'form.kinds': this.data.form.kinds.filter((_, index) => index !== currentTarget.dataset.index) });
    },
    onDepartment({ detail, currentTarget }: Handled<string, { part: string }>) {
      this.setData({ [`form.department.${currentTarget.dataset.part}`]: detail, fault: '' });
    },
    onDocument({ detail }: Handled<{ value: string | number }>) {
      this.setData({ 'basis.index': Number(detail.value), basisFault: '' });
    },
    onArticle({ detail }: Handled<string>) {
      this.setData({ 'basis.article': detail, basisFault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, reasonFault: '' });
    },
    onSave() {
      void this.once('save', async () => {
        if (!this.isWhole()) return;
        const change = changeOf(this.named(), this.data.form);
        await layDown({ ...this.reasoned(), change, citation: citationOf(this.data.basis) });
        this.leave('已保存');
      });
    },
    onInherit() {
      void this.once('inherit', async () => {
        if (!this.isReasoned()) return;
        await inherit({ ...this.reasoned(), field: this.named() });
        this.leave('已改为沿用上级');
      });
    },
    isWhole(): boolean {
      const fault = faultOf(this.named(), this.data.form);
      const missing = basisFault(this.data.basis);
      this.setData({ fault, basisFault: missing });
      return this.isReasoned() && !fault && !missing;
    },
    isReasoned(): boolean {
      const reasonFault = this.data.reason.trim() ? '' : '请写明修改原因';
      this.setData({ reasonFault });
      return !reasonFault;
    },
    reasoned() {
      return { associationId: this.id(), revision: this.data.revision, reason: this.data.reason.trim() };
    },
    leave(title: string) {
      back();
      void wx.showToast({ title, icon: 'none' });
    },
    id(): string {
      return decodeURIComponent(this.data.associationId);
    },
    named(): PolicyField {
      return this.data.field as PolicyField;
    },
  },
});

const flags = (chosen: Filer[]) => Object.fromEntries(chosen.map((filer) => [filer, true]));
