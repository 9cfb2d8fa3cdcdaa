import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { beginCase, fileCase } from '../../../services/cases';
import { askForPushes } from '../../../services/subscribe';
import { caseTypeLabels, caseTypes, type CaseDetail, type CaseDraft, type CaseType, type FilingChoice } from '../../../shared/contracts/cases';
import { caseProgressTemplate } from '../../../shared/templates';
import type { EvidenceItem } from '../evidence';
import { confirmation } from './confirmation';
import { drafting } from './drafting';
import { asDraft, faultsOf, isAsSent, isConfidential, stepNames, type CaseForm } from './form';

type Begun = { folder: string; choices: FilingChoice[] };

Component({
  behaviors: [largeText, loading, singleFlight, drafting],
  data: {
    types: caseTypes.map((type) => ({ type, label: caseTypeLabels[type] })),
    labels: caseTypeLabels as Record<string, string>,
    stepNames,
    confirmation,
    begun: block<Begun>(),
    allowed: [] as FilingChoice[],
    asLabels: [] as string[],
    confidential: false,
  },
  observers: {
    'form.type, form.confidential'() {
      const confidential = isConfidential(this.data.form);
      if (confidential !== this.data.confidential) this.setData({ confidential });
    },
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      const begun = await this.load('begun', beginCase);
      if (!begun) return;
      const allowed = begun.choices.filter(({ may }) => may.allowed);
      this.setData({ allowed, asLabels: allowed.map(({ as, name }) => (as === 'firm' ? `为本所（${name}）` : '为我自己')) });
      this.resume(begun.folder, begun.choices);
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: keyof CaseForm }>) {
      this.change({ [currentTarget.dataset.field]: detail });
    },
    onAs({ detail }: Handled<{ index: number }>) {
      this.change({ as: this.data.allowed[detail.index]!.as });
    },
    onType({ currentTarget }: Handled<unknown, { type: CaseType }>) {
      this.change({ type: currentTarget.dataset.type });
    },
    onWay({ currentTarget }: Handled<unknown, { way: 'electronic' | 'paper' }>) {
      this.change({ way: currentTarget.dataset.way });
    },
    onTick({ currentTarget }: Handled<unknown, { field: 'truthful' | 'noSecrets' }>) {
      const { field } = currentTarget.dataset;
      this.change({ [field]: !this.data.form[field] });
    },
    /** What is always confidential cannot be made open. */
    onConfidential() {
      const { form } = this.data;
      if (!isConfidential({ ...form, confidential: false })) this.change({ confidential: !form.confidential });
    },
    onEvidence({ detail }: Handled<{ items: EvidenceItem[] }>) {
      this.change({ evidence: detail.items });
    },
    onBriefed() {
      this.change({ briefed: true });
    },
    onNext() {
      const { form } = this.data;
      const faults = faultsOf(form, form.step);
      this.setData({ faults });
      if (Object.keys(faults).length === 0) this.go(form.step + 1);
      else void wx.showToast({ title: '请先改好标红的地方', icon: 'none' });
    },
    onBack() {
      this.go(this.data.form.step - 1);
    },
    onStep({ currentTarget }: Handled<unknown, { step: number }>) {
      this.go(currentTarget.dataset.step);
    },
    go(step: number) {
      this.change({ step });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    onDiscard() {
      void this.once('discard', async () => {
        const { confirm } = await wx.showModal({ title: '放弃这份草稿？', content: '已填写的内容和证据清单会从这部手机上清除，不能恢复。', confirmText: '放弃', confirmColor: '#a5352c' });
        if (confirm) this.startAfresh(this.data.begun.value!.choices);
      });
    },
    onSend() {
      void this.once('send', async () => {
        const { form } = this.data;
        const faulty = [0, 1, 2].find((step) => Object.keys(faultsOf(form, step)).length > 0);
        if (faulty !== undefined) return this.goTo(faulty);
        await askForPushes(caseProgressTemplate).catch(asFailure); // without reminders the case is filed all the same
        const draft = asDraft(form);
        await this.receive(draft, await fileCase(draft));
      });
    },
    goTo(step: number) {
      this.setData({ faults: faultsOf(this.data.form, step) });
      this.go(step);
    },
    async receive(draft: CaseDraft, detail: CaseDetail) {
      if (isAsSent(draft, { ...detail, type: detail.type ?? draft.type })) this.forget();
      else {
        this.rekey();
        await wx.showModal({ title: '上一次提交已经收到', content: '之后改动的内容没有计入，仍保留在草稿里；需要时请在案件页面“补充材料”。', showCancel: false, confirmText: '知道了' });
      }
      void wx.redirectTo({ url: `${routes.casePath(detail.id)}&fresh=1` });
    },
    onRefusePrivacy: () => routes.back(),
  },
});
