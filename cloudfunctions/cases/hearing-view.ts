import type { CaseMeeting, CaseOpinion } from 'shared/contracts/case-hearing';
import type { Meeting } from './hearing';
import type { Seen } from './view';

export function meetingView(meeting: Meeting, seen: Seen): CaseMeeting {
  void meeting;
  void seen;
  throw new Error('not there yet');
}

export function opinionViews(seen: Seen): CaseOpinion[] {
  void seen;
  return [];
}
