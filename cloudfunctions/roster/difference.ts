import { memberKindLabels } from 'shared/contracts/members';
import type { DifferenceKind, RosterDifference } from 'shared/contracts/roster';
import type { RosterRow } from '../platform/generations';
import type { Standing } from '../platform/identity';
import type { Places, StagedMember } from './entry';

/** What becomes of one member. What is the same is no difference. */
export interface Difference extends RosterDifference {
  kind: DifferenceKind;
  certificateHash: string;
  /** The member's present row, null for a new one. */
  before: string | null;
}

export interface Compared {
  differences: Difference[];
  /** By association: active members now, and how many of them would leave it. */
  members: Record<string, number>;
  leaving: Record<string, number>;
}

/**
 * A stretch of the file beside the same stretch of the roster. `within`: the rows of the importing association and
 * below. `beyond`: rows of the same members elsewhere.
 */
export function compare(staged: StagedMember[], within: RosterRow[], beyond: RosterRow[], scope: string, places: Places): Compared {
  const found = new Map([...beyond, ...within].map((row) => [row.certificateHash, row]));
  const named = new Map(staged.map((member) => [member.certificateHash, member]));
  const differences = [
    ...staged.flatMap((member) => differenceOf(member, found.get(member.certificateHash) ?? null, scope, places)),
    ...within.filter((row) => !named.has(row.certificateHash) && row.standing === 'active').map(absent),
  ];
  return { differences, ...counted(within, named, scope, places) };
}

/** As the row will be; nothing but what is sealed is left to do. */
export function contentOf(member: StagedMember, places: Places) {
  const { name, kind, standing, associationId, city, firmName, branchName, phoneHash, maskedPhone, maskedCertificateNumber } = member;
  return { name, kind, standing, associationId, ...places[associationId]!, city, firmName, branchName, phoneHash, maskedPhone, maskedCertificateNumber };
}

function differenceOf(member: StagedMember, before: RosterRow | null, scope: string, places: Places): Difference[] {
  const { certificateHash, name, maskedCertificateNumber } = member;
  const about = { certificateHash, name, maskedCertificateNumber };
  if (!before) return [{ kind: 'new', before: null, changes: [], ...about }];
  const after = contentOf(member, places);
  const changes = changesOf(before, after);
  if (changes.length === 0) return [];
  if (isElsewhere(before, scope)) return [{ kind: 'elsewhere', before: before._id, changes: [], ...about }];
  return [{ kind: kindOf(before, after), before: before._id, changes, ...about }];
}

/** Somebody else's active member: nobody takes one from beside, both associations or the one above have to agree. */
function isElsewhere(before: RosterRow, scope: string): boolean {
  return before.standing === 'active' && !before.associationPath.includes(scope);
}

function absent({ _id, certificateHash, name, maskedCertificateNumber, standing }: RosterRow): Difference {
  const changes = [{ label: '状态', before: standingLabels[standing], after: standingLabels.left }];
  return { kind: 'left', before: _id, certificateHash, name, maskedCertificateNumber, changes };
}

type Content = ReturnType<typeof contentOf>;

function kindOf(before: Content, after: Content): DifferenceKind {
  if (before.standing === 'active' && after.standing !== 'active') return 'left';
  const places = ['associationId', 'firmName', 'branchName'] as const;
  return places.some((field) => before[field] !== after[field]) ? 'moved' : 'changed';
}

const standingLabels: Record<Standing, string> = { active: '在册', left: '转出', deregistered: '注销' };

function changesOf(before: Content, after: Content): RosterDifference['changes'] {
  const shown: [label: string, isChanged: boolean, show: (content: Content) => string | null][] = [
    ['姓名', before.name !== after.name, ({ name }) => name],
    ['手机号', before.phoneHash !== after.phoneHash, ({ maskedPhone }) => maskedPhone],
    ['会员类型', before.kind !== after.kind, ({ kind }) => memberKindLabels[kind]],
    ['状态', before.standing !== after.standing, ({ standing }) => standingLabels[standing]],
    ['所属协会', isMoved(before, after), ({ associationName }) => associationName],
    ['所在市', before.city !== after.city, ({ city }) => city],
    ['事务所', before.firmName !== after.firmName, ({ firmName }) => firmName],
    ['分支机构', before.branchName !== after.branchName, ({ branchName }) => branchName],
  ];
  return shown.filter(([, isChanged]) => isChanged).map(([label, , show]) => ({ label, before: show(before), after: show(after) }));
}

/** An association that was renamed, too. */
function isMoved(before: Content, after: Content): boolean {
  return before.associationName !== after.associationName || before.associationPath.join('/') !== after.associationPath.join('/');
}

/** For each association of the scope; a move within it leaves only what is no longer above the member. */
function counted(within: RosterRow[], named: Map<string, StagedMember>, scope: string, places: Places): Pick<Compared, 'members' | 'leaving'> {
  const [members, leaving]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const row of within.filter(({ standing }) => standing === 'active')) {
    const after = named.get(row.certificateHash);
    const stays = after?.standing === 'active' ? places[after.associationId]!.associationPath : [];
    for (const id of row.associationPath.slice(row.associationPath.indexOf(scope))) {
      members[id] = (members[id] ?? 0) + 1;
      if (!stays.includes(id)) leaving[id] = (leaving[id] ?? 0) + 1;
    }
  }
  return { members, leaving };
}
