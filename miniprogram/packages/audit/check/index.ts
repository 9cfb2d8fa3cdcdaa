import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
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
}

const nothingYet: Outcome = { batches: 0, entries: 0, erased: 0, faults: [], head: null, sealedAt: null, finished: false };

function sentence({ kind, batch, entryId }: AuditFault): string {
  return `第 ${batch} 批：${auditFaultLabels[kind]}${entryId === null ? '' : `，记录编号 ${entryId}`}`;
}

function after(before: Outcome, { batches, entries, erased, faults, head, sealedAt, next }: AuditCheck): Outcome {
  return {
    batches: before.batches + batches,
    entries: before.entries + entries,
    erased: before.erased + erased,
    faults: [...before.faults, ...faults.map(sentence)].slice(0, mostFaults),
    head: head ?? before.head,
    sealedAt: sealedAt ?? before.sealedAt,
    finished: next === null,
  };
}

Component({
  behaviors: [largeText, singleFlight],
  data: { outcome: null as Outcome | null },
  methods: {
    onCheck() {
      void this.once('check', () => this.check());
    },
    /** Stretch after stretch, with what is known so far in sight. */
    async check() {
      let outcome = nothingYet;
      this.setData({ outcome });
      for (let next: number | null = 1; next !== null; ) {
        const answer: AuditCheck = await checkAudit(next);
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
