import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { readWork, steps } from '../../../services/casework';
import { caseNoticeKindLabels, type CaseNoticeKind } from '../../../shared/contracts/case-notices';
import type { CaseDetail } from '../../../shared/contracts/cases';
import { hints, longest } from './hints';

/** Draws up a written notice, or a better draft of one that was sent back. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { caseId: String, kind: String, noticeId: String },
  data: { detail: block<CaseDetail>(), kinds: caseNoticeKindLabels as Record<string, string>, hints: hints as Record<string, string>, longest: longest as Record<string, number>, key: '', reasons: '', days: '', notCovered: false, fault: '', daysFault: '' },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
      void this.read();
    },
    async read() {
      const detail = await this.load('detail', () => readWork(this.data.caseId));
      const draft = detail?.notices.find(({ id }) => id === this.data.noticeId);
      if (draft && !this.data.reasons) this.setData({ reasons: draft.reasons, days: draft.days === null ? '' : String(draft.days), notCovered: draft.notCovered });
    },
    onReasons({ detail }: Handled<string>) {
      this.setData({ reasons: detail, fault: '' });
    },
    onDays({ detail }: Handled<string>) {
      this.setData({ days: detail, daysFault: '' });
    },
    onNotCovered() {
      this.setData({ notCovered: !this.data.notCovered });
    },
    onSave() {
      const [kind, reasons] = [this.data.kind as CaseNoticeKind, this.data.reasons.trim()];
      if (kind !== 'acceptance' && !reasons) return this.setData({ fault: hints[kind] });
      if (kind === 'extension' && !/^\d{2,3}$/.test(this.data.days)) return this.setData({ daysFault: '请填写延长后的工作日总数，例如 80' });
      void this.once('save', () => this.save(kind, reasons));
    },
    async save(kind: CaseNoticeKind, reasons: string) {
      const { id, version } = this.data.detail.value!;
      const draft = { caseId: id, version, reasons, notCovered: kind === 'refusal' && this.data.notCovered, days: kind === 'extension' ? Number(this.data.days) : null };
      const { noticeId, key } = this.data;
      await (noticeId ? steps.reviseNotice({ ...draft, noticeId }) : steps.draftNotice({ ...draft, kind, key })).catch((error: unknown) => this.renew(error));
      back();
    },
    /** Somebody else took a step meanwhile: the draft stays, and is saved on the case as it stands now when it is sent again. */
    async renew(error: unknown): Promise<never> {
      this.setData({ 'detail.value': await readWork(this.data.caseId) });
      throw error;
    },
  },
});
