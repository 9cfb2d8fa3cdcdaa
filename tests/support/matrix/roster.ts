import { begun, type ImportRecord } from '../../../cloudfunctions/roster/import';
import type { Pointer } from '../../../cloudfunctions/platform/generations';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { Row } from '../records';
import type { World } from '../world';
import { associationTarget } from './associations';
import type { Target } from './targets';

const somebody = { openid: 'o-somebody', name: '发起人' };

/** Compared with the roster as it is, so that whoever may decide on it can. */
async function place(world: World, owner: OwnAssociation, token: string, changes: Partial<ImportRecord>): Promise<void> {
  const pointer = await world.database.get<Pointer>('generations', 'roster');
  const record = begun(token, { ...owner, fileName: `${token}.xlsx`, digest: token, filePieces: 1, startedBy: somebody }, instantOf(Date.now()));
  const basis = { generation: pointer?.current ?? 0, leases: pointer?.leases ?? 0 };
  await world.database.add('rosterImports', { ...record, state: 'ready', basis, differences: { ...record.differences, new: 1 }, ...changes });
}

function target(changes: Partial<ImportRecord> = {}, more: Row = {}): Target {
  return {
    place: async (world, owner, token) => {
      await place(world, owner, token, changes);
      return { importId: token, ...more };
    },
    ghost: { importId: 'nowhere', ...more },
  };
}

const listed: Target = {
  place: async (world, owner, token) => {
    await place(world, owner, token, { state: 'confirming', committedBy: somebody });
    return {};
  },
  ghost: null,
};

export const rosterTargets: Record<string, Target> = {
  'roster.imports': listed,
  'roster.todo': listed,
  'roster.import': target(),
  'roster.begin': associationTarget(() => ({ key: 'k3y-of-a-new-import', fileName: 'a.xlsx', digest: 'a'.repeat(64), pieces: 1 })),
  'roster.continue': target(),
  'roster.send': target({ state: 'receiving' }, { piece: 1, base64: 'UEsDBAAA' }),
  'roster.differences': target({}, { kind: 'new' }),
  'roster.problemFile': target(),
  'roster.commit': target({}, { reason: '年度名册' }),
  'roster.confirm': target({ state: 'confirming', committedBy: somebody }),
  'roster.abandon': target(),
};
