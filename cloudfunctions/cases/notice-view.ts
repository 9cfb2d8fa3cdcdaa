import type { CaseNotice } from 'shared/contracts/case-notices';
import type { Seen } from './view';

/** The applicant sees what was served; staff see every draft. */
export function noticeViews(seen: Seen): CaseNotice[] {
  void seen;
  return [];
}
