import type { Row } from '../records';
import { aCase, hearingSamples } from '../cases';
import type { Target } from './targets';

/** A case of that association that has been accepted; what the step needs besides is refused only after the caller was let in. */
function onCase({ caseId: _, ...more }: { caseId: string } & Row): Target {
  return {
    place: async (world, owner, token) => {
      await world.database.add('cases', { ...aCase(token, owner, { stage: { state: 'accepted', acceptedOn: '2026-04-21' } }) });
      return { caseId: token, ...more };
    },
    ghost: { caseId: 'nowhere', ...more },
  };
}

const { convene, recuse, cancelMeeting, recordMeeting, recordOpinion, finaliseOpinion, decideReopening, close, archive, stepAside, giveOpinion } = hearingSamples;

export const caseHearingTargets: Record<string, Target> = {
  'cases.convene': onCase(convene),
  'cases.recuse': onCase(recuse),
  'cases.cancelMeeting': onCase(cancelMeeting),
  'cases.recordMeeting': onCase({ ...recordMeeting, file: null }),
  'cases.recordOpinion': onCase({ ...recordOpinion, file: null }),
  'cases.finaliseOpinion': onCase(finaliseOpinion),
  'cases.decideReopening': onCase(decideReopening),
  'cases.close': onCase(close),
  'cases.archive': onCase(archive),
  'cases.stepAside': onCase(stepAside),
  'cases.giveOpinion': onCase(giveOpinion),
};
