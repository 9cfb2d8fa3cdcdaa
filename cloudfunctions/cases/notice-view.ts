import type { CaseNotice } from 'shared/contracts/case-notices';
import { isOpen } from './case';
import { mayMove } from './offers';
import type { Signed, WrittenNotice } from './written-notice';
import type { Seen } from './view';

const moves: (keyof CaseNotice['can'])[] = ['revise', 'review', 'sendBack', 'issue', 'seal', 'serve', 'discard'];

/** The applicant sees what was served; staff see every draft. */
export function noticeViews(seen: Seen): CaseNotice[] {
  const applicant = seen.parts.includes('applicant');
  const notices = Object.values(seen.record.writtenNotices).sort((one, other) => (one.drafted.at < other.drafted.at ? -1 : 1));
  return notices.filter(({ state }) => !applicant || state === 'served').map((notice) => noticeView(notice, seen, applicant));
}

/** Only of the association, no name, to the applicant. */
function noticeView(notice: WrittenNotice, seen: Seen, applicant: boolean): CaseNotice {
  const { id, kind, state, reasons, basis, notCovered, days, text, returned } = notice;
  const sign = ({ by, at }: Signed) => ({ by: applicant ? notice.issuer.associationName : by.name, at });
  const { reviewed, issued, number, sealed, served, openedAt } = { ...nothingYet, ...notice };
  return {
    ...{ id, kind, state, number, reasons, basis, notCovered, days, text, openedAt },
    lapsed: state !== 'served' && !isOpen(seen.record.stage),
    drafted: sign(notice.drafted),
    reviewed: reviewed && sign(reviewed),
    issued: issued && sign(issued),
    returned: returned && { ...sign(returned), reason: returned.reason },
    sealed: sealed && { ...sign(sealed), hash: sealed.hash, bytes: sealed.bytes, code: sealed.code },
    served: served && { ...sign(served), way: served.way, on: served.on, mailNumber: served.mailNumber, proof: served.proofFileId !== null, lateDays: served.lateDays },
    can: Object.fromEntries(moves.map((move) => [move, mayMove(move, notice, seen)])) as CaseNotice['can'],
  };
}

const nothingYet = { reviewed: null, issued: null, number: null, sealed: null, served: null, openedAt: null };
