import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { beginCase, readCase, supplementCase } from '../../../services/cases';
import type { CaseDetail } from '../../../shared/contracts/cases';
import { discard, keep, kept } from '../drafts';
import { afterwards, evidenceInputs, faultOfEvidence, type EvidenceItem } from '../evidence';

interface Answer {
  text: string;
  evidence: EvidenceItem[];
  briefed: boolean;
}

const blank: Answer = { text: '', evidence: [], briefed: false };

Component({
  behaviors: [largeText, loading, singleFlight],
  /** Without `supplementId` it is what the applicant adds unasked. */
  properties: { caseId: String, supplementId: String },
  data: { detail: block<CaseDetail>(), folder: '', asked: '', answer: blank, faults: { text: '', evidence: '' } },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('detail', async () => {
        const [detail, { folder }] = await Promise.all([readCase(this.data.caseId), beginCase()]);
        const found = kept<Answer>(this.place(folder))?.form;
        const asked = detail.supplements.find(({ id }) => id === this.data.supplementId)?.asked ?? '';
        this.setData({ folder, asked, answer: found ? { ...found, evidence: afterwards(found.evidence) } : blank });
        return detail;
      });
    },
    place(folder: string): string {
      return `${folder}/${this.data.caseId}/${this.data.supplementId}`;
    },
    onTyped({ detail }: Handled<string>) {
      this.change({ text: detail });
    },
    onEvidence({ detail }: Handled<{ items: EvidenceItem[] }>) {
      this.change({ evidence: detail.items });
    },
    onBriefed() {
      this.change({ briefed: true });
    },
    change(changes: Partial<Answer>) {
      const answer = { ...this.data.answer, ...changes };
      this.setData({ answer, faults: { text: '', evidence: '' } });
      keep(this.place(this.data.folder), answer);
    },
    onSend() {
      const { text, evidence } = this.data.answer;
      const faults = { text: text.trim() ? '' : '请写明补充了什么', evidence: faultOfEvidence(evidence) ?? '' };
      this.setData({ faults });
      if (!faults.text && !faults.evidence) void this.once('send', () => this.send());
    },
    async send() {
      const { caseId, supplementId, answer, detail, folder } = this.data;
      const onCase = { caseId, version: detail.value!.version };
      try {
        await supplementCase({ ...onCase, supplementId: supplementId || null, text: answer.text.trim(), evidence: evidenceInputs(answer.evidence) });
      } catch (error) {
        if (asFailure(error).code === 'conflict') await this.load('detail', () => readCase(caseId));
        throw error;
      }
      discard(this.place(folder));
      back();
      void wx.showToast({ title: '已补充' });
    },
    onRefusePrivacy: () => back(),
  },
});
