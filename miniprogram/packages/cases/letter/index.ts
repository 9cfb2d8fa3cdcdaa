import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { intakeFolder, readWork, steps } from '../../../services/casework';
import type { CaseDetail, CaseSupplement } from '../../../shared/contracts/cases';
import { evidenceInputs, faultOfEvidence, type EvidenceItem } from '../evidence';

/** What an applicant has said on paper, by telephone or at the desk; what was typed stays when a step came first. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { caseId: String, about: String },
  data: { detail: block<CaseDetail>(), folder: '', asked: [] as CaseSupplement[], askings: [] as string[], asking: 0, text: '', items: [] as EvidenceItem[], fault: '' },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      void wx.setNavigationBarTitle({ title: this.data.about === 'withdrawal' ? '登记申请人撤回' : '登记补充材料' });
      void this.read();
    },
    async read() {
      await this.load('detail', async () => {
        const [detail, { folder }] = await Promise.all([readWork(this.data.caseId), intakeFolder()]);
        const asked = this.data.about === 'withdrawal' ? [] : detail.supplements.filter(({ answer }) => answer === null);
        this.setData({ folder, asked, askings: ['主动补充', ...asked.map((_, index) => `第 ${index + 1} 项要求`)] });
        return detail;
      });
    },
    onAsking({ detail }: Handled<{ index: number }>) {
      this.setData({ asking: detail.index });
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onItems({ detail }: Handled<{ items: EvidenceItem[] }>) {
      this.setData({ items: detail.items, fault: '' });
    },
    onSave() {
      const fault = this.faultOf();
      this.setData({ fault });
      if (!fault) void this.once('save', () => this.save());
    },
    faultOf(): string {
      const { text, items, about } = this.data;
      if (!text.trim()) return about === 'withdrawal' ? '请写明撤回原因' : '请写明补充了什么';
      return items.some(({ form }) => form !== 'paper') ? (faultOfEvidence(items) ?? '') : '请上传申请人书面材料或者谈话记录的扫描件';
    },
    async save() {
      const { caseId, about, asked, asking, items } = this.data;
      const onCase = { caseId, version: this.data.detail.value!.version, evidence: evidenceInputs(items) };
      const text = this.data.text.trim();
      const act = about === 'withdrawal' ? steps.recordWithdrawal({ ...onCase, reason: text }) : steps.recordSupplement({ ...onCase, text, supplementId: asked[asking - 1]?.id ?? null });
      await act.catch((error: unknown) => this.renew(error));
      back();
      void wx.showToast({ title: '已登记' });
    },
    async renew(error: unknown): Promise<never> {
      if (asFailure(error).code === 'conflict') await this.read();
      throw error;
    },
  },
});
