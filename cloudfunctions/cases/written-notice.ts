import type { Citation } from 'shared/contracts/associations';
import type { Day, Instant } from 'shared/contracts/answers';
import type { CaseNoticeKind, ServiceWay } from 'shared/contracts/case-notices';
import type { Acting } from './case';

export interface Signed {
  by: Acting;
  at: Instant;
}

interface Bones {
  id: string;
  kind: CaseNoticeKind;
  reasons: string;
  basis: Citation;
  /** Of an extension alone: working days in all. */
  days: number | null;
  /** Immutable from the issue on. */
  text: string;
  drafted: Signed;
  returned: (Signed & { reason: string }) | null;
}

export interface Sealed extends Signed {
  fileId: string;
  hash: string;
  bytes: number;
  /** Short, for whoever verifies it. */
  code: string;
}

export interface Served extends Signed {
  way: ServiceWay;
  on: Day;
  mailNumber: string | null;
  proofFileId: string | null;
  lateDays: number;
}

/** 拟稿 → 审核 → 签发（取号）→ 用印 → 送达: what has not been done has no place in the type. */
export type WrittenNotice = Bones &
  (
    | { state: 'drafted' }
    | { state: 'reviewed'; reviewed: Signed }
    | { state: 'numbering'; reviewed: Signed; issued: Signed }
    | { state: 'issued'; reviewed: Signed; issued: Signed; number: string }
    | { state: 'sealed'; reviewed: Signed; issued: Signed; number: string; sealed: Sealed }
    | { state: 'served'; reviewed: Signed; issued: Signed; number: string; sealed: Sealed; served: Served; openedAt: Instant | null }
  );
