import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { checkAudit } from '../../../services/audit';
import { auditFaultLabels, type AuditCheck, type AuditFault } from '../../../shared/contracts/audit';

/** More are no longer read by anybody. */
const mostFaults = 50;

interface Outcome {
  batches: number;
  entries: number;
  erased: number;
  faults: string[];
  head: string | null;
  sealedAt: string | null;
  finished: boolean;
  /** Whether a head was asked for, and the batch that has it. */
  asked: boolean;
  noted: number | null;
}

const nothingYet: Outcome = { batches: 0, entries: 0, erased: 0, faults: [], head: null, sealedAt: null, finished: false, asked: false, noted: null };

const replaced = '没有找到抄下的校验码：请先核对有没有抄错；没有抄错，则日志被整体替换或截短过';

function sentence({ kind, batch, entryId }: AuditFault): string {
  return `第 ${batch} 批：${auditFaultLabels[kind]}${entryId === null ? '' : `，记录编号 ${entryId}`}`;
}

function after(before: Outcome, { batches, entries, erased, faults, head, sealedAt, next, ...found }: AuditCheck): Outcome {
  const noted = before.noted ?? found.noted;
  const lost = next === null && before.asked && noted === null ? [replaced] : [];
  return {
    batches: before.batches + batches,
    entries: before.entries + entries,
    erased: before.erased + erased,
    faults: [...before.faults, ...faults.map(sentence)].slice(0, mostFaults).concat(lost),
    head: head ?? before.head,
    sealedAt: sealedAt ?? before.sealedAt,
    finished: next === null,
    asked: before.asked,
    noted,
  };
}

Component({
  behaviors: [largeText, singleFlight],
  data: { outcome: null as Outcome | null, noted: '' },
  methods: {
    onNoted({ detail }: Handled<string>) {
      this.setData({ noted: detail.trim() });
    },
    onCheck() {
      void this.once('check', () => this.check());
    },
    /** Stretch after stretch, with what is known so far in sight. */
    async check() {
      let outcome: Outcome = { ...nothingYet, asked: this.data.noted !== '' };
      this.setData({ outcome });
      for (let next: number | null = 1; next !== null; ) {
        const answer: AuditCheck = await checkAudit(next, this.data.noted);
        outcome = after(outcome, answer);
        this.setData({ outcome });
        next = answer.next;
      }
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.outcome?.head ?? '' });
    },
  },
});
