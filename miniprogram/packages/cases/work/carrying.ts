import { readTree } from '../../../services/associations';
import { caseOfficers, steps } from '../../../services/casework';
import type { ServiceWay } from '../../../shared/contracts/case-notices';
import type { CaseDetail } from '../../../shared/contracts/cases';
import { decisionWays, feedbackWays, granting, wayLabels, type Asking } from './askings';

export interface Choice {
  value: string;
  label: string;
}

export interface Given {
  text: string;
  /** Of another case. */
  number: string;
  chosen: string;
  /** The notice or the meeting that it is about. */
  target: string;
  proof: string | null;
}

/** What one chooses among besides the words; none where there is nothing to choose. */
export async function choicesFor(kind: Asking, detail: CaseDetail, target: string): Promise<Choice[]> {
  switch (kind) {
    case 'assign':
      return (await caseOfficers(detail.id)).filter(({ mayHold }) => mayHold).map(({ id, name }) => ({ value: id, label: name }));
    case 'letIn':
      return (await caseOfficers(detail.id)).map(({ id, name, association }) => ({ value: id, label: association === null ? name : `${name}（${association}）` }));
    case 'refer': {
      const { above, below } = await readTree(detail.association.id);
      return [...above, ...below].map(({ id, name }) => ({ value: id, label: name }));
    }
    case 'unlink':
      return detail.links.filter(({ kind }) => kind === 'related').map((link) => ({ value: link.id, label: link.number ?? '正在取号' }));
    case 'decideReopening':
      return granting.map((label) => ({ value: label, label }));
    case 'serve': {
      const ways = detail.notices.find(({ id }) => id === target)?.kind === 'feedback' ? feedbackWays : decisionWays;
      const mayElectronic = detail.service.way === 'electronic';
      return ways.filter((way) => way !== 'platform' || mayElectronic).map((value) => ({ value, label: wayLabels[value] }));
    }
    case 'recuse':
      return (detail.meetings.find(({ id }) => id === target)?.members ?? []).filter(({ recused }) => recused === null).map(({ expertId, name }) => ({ value: expertId, label: name }));
    default:
      return [];
  }
}

/** By telephone or face to face there is no letter: a record of it is uploaded. */
export function needsProof(kind: Asking, chosen: string): boolean {
  return kind === 'serve' && (chosen === 'telephone' || chosen === 'interview');
}

export function carryOut(kind: Asking, { id, version }: CaseDetail, { text, number, chosen, target, proof }: Given): Promise<CaseDetail> {
  const onCase = { caseId: id, version };
  const acts: Record<Asking, () => Promise<CaseDetail>> = {
    note: () => steps.note({ ...onCase, text }),
    requestSupplement: () => steps.requestSupplement({ ...onCase, asked: text }),
    sendBackIntake: () => steps.sendBackIntake({ ...onCase, reason: text }),
    assign: () => steps.assign({ ...onCase, staffId: chosen, reason: text }),
    letIn: () => steps.letIn({ ...onCase, staffId: chosen, reason: text }),
    refer: () => steps.refer({ ...onCase, associationId: chosen, reason: text }),
    link: () => steps.link({ ...onCase, number, reason: text }),
    unlink: () => steps.unlink({ ...onCase, otherId: chosen, reason: text }),
    merge: () => steps.merge({ ...onCase, number, reason: text }),
    close: () => steps.close({ ...onCase, reason: text }),
    archive: () => steps.archive({ ...onCase, shelf: text }),
    decideReopening: () => steps.decideReopening({ ...onCase, granted: chosen === granting[0], reason: text }),
    finaliseOpinion: () => steps.finaliseOpinion({ ...onCase, text }),
    sendBack: () => steps.sendBackNotice({ ...onCase, noticeId: target, reason: text }),
    serve: () => steps.serveNotice({ ...onCase, noticeId: target, way: chosen as ServiceWay, mailNumber: text || null, proof }),
    recuse: () => steps.recuse({ ...onCase, meetingId: target, expertId: chosen, reason: text }),
    cancelMeeting: () => steps.cancelMeeting({ ...onCase, meetingId: target, reason: text }),
  };
  return acts[kind]();
}
