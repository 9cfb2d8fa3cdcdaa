import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { dayAfter } from '../../../phone/beijing-time';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back, caseWorkPath, replace } from '../../../phone/routes';
import { intakeFolder, readWork, steps, takeInPaper } from '../../../services/casework';
import { caseTypeLabels, caseTypes } from '../../../shared/contracts/cases';
import type { EvidenceItem } from '../evidence';
import { blankForm, correctionOf, faultOf, faultOfForm, formOf, inputOf, type PaperForm } from './form';

/** What came on paper: the clock runs from the day on which it was received. */
Component({
  behaviors: [largeText, loading, singleFlight],
  /** Of a case: registered already, sent back, and corrected now. */
  properties: { caseId: String },
  data: {
    version: 0,
    folder: block<string>(),
    key: '',
    today: '',
    who: ['会员（按证书编号）', '其他人'],
    types: caseTypes.map((type) => caseTypeLabels[type]),
    form: blankForm(''),
    items: [] as EvidenceItem[],
    fault: '',
  },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      const today = dayAfter(0);
      this.setData({ key: newKey(), today, form: blankForm(today) });
      void this.begin();
    },
    begin() {
      const { caseId } = this.data;
      if (caseId) return this.load('folder', () => this.readBack(caseId));
      return this.load('folder', async () => (await intakeFolder()).folder);
    },
    async readBack(caseId: string) {
      const detail = await readWork(caseId);
      this.setData({ version: detail.version, form: formOf(detail), who: ['会员', '其他人', '申请人不变'] });
      return caseId;
    },
    onText({ detail, currentTarget }: Handled<string, { field: keyof PaperForm }>) {
      this.setData({ [`form.${currentTarget.dataset.field}`]: detail, fault: '' });
    },
    onDay({ detail }: Handled<{ value: string }>) {
      this.setData({ 'form.receivedOn': detail.value, fault: '' });
    },
    onWho({ detail }: Handled<{ index: number }>) {
      this.setData({ 'form.who': detail.index, fault: '' });
    },
    onType({ detail }: Handled<{ value: string | number }>) {
      this.setData({ 'form.type': Number(detail.value) });
    },
    onConfidential() {
      this.setData({ 'form.confidential': !this.data.form.confidential });
    },
    onItems({ detail }: Handled<{ items: EvidenceItem[] }>) {
      this.setData({ items: detail.items, fault: '' });
    },
    onSave() {
      const { form, items, key, caseId, version } = this.data;
      const fault = caseId ? faultOfForm(form) : faultOf(form, items);
      if (fault) this.setData({ fault });
      else if (caseId) void this.once('save', async () => replace(caseWorkPath((await steps.correctIntake({ caseId, version, ...correctionOf(form) })).id)));
      else void this.once('save', async () => replace(caseWorkPath((await takeInPaper(inputOf(key, form, items))).id)));
    },
  },
});
