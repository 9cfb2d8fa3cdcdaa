import type { RosterDifference, RosterImport, RosterImportCard } from 'shared/contracts/roster';
import type { Difference } from './difference';
import { departures, isWorking, type ImportRecord } from './import';
import { mayAbandon, mayCommit, mayConfirm } from './policy';

export function imported(record: ImportRecord, reader: { openid: string }): RosterImport {
  const { _id: id, associationId, associationName, fileName, state, startedBy, confirmedBy, at, members, piece, pieces, problems, differences } = record;
  return {
    id,
    associationId,
    associationName,
    fileName,
    state,
    startedBy: startedBy.name,
    confirmedBy: confirmedBy?.name ?? null,
    at,
    members,
    progress: { done: piece, of: pieces },
    problems,
    differences,
    departures: departures(record),
    working: isWorking(state),
    can: { commit: mayCommit(record), confirm: mayConfirm(record, reader), abandon: mayAbandon(record) },
  };
}

export function card({ _id: id, associationName, fileName, state, startedBy, at }: ImportRecord): RosterImportCard {
  return { id, associationName, fileName, state, startedBy: startedBy.name, at };
}

export function difference({ name, maskedCertificateNumber, changes }: Difference): RosterDifference {
  return { name, maskedCertificateNumber, changes };
}
