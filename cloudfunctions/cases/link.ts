import type { Instant } from 'shared/contracts/answers';
import { caseLinkLabels, type CaseLinkKind } from 'shared/contracts/cases';
import type { Applicant, CaseRecord, Link } from './case';

type Linked = Pick<CaseRecord, '_id' | 'number' | 'links'>;

export function linkTo({ _id, number }: Linked, kind: CaseLinkKind, reason: string, at: Instant): Link {
  return { key: `${kind} ${_id}`, id: _id, number, kind, reason, at };
}

const other: Record<CaseLinkKind, CaseLinkKind> = { related: 'related', into: 'from', from: 'into' };

/** As the other case has it, with what its history says. */
export function mirrored(record: Linked, { kind, reason, at }: Link): Link & { said: string } {
  const back = linkTo(record, other[kind], reason, at);
  return { ...back, said: `${caseLinkLabels[back.kind]}：${record.number ?? '正在取号'}` };
}

/** Without it, and with what the other case has to hear. */
export function unlinked({ links, severed }: Pick<CaseRecord, 'links' | 'severed'>, id: string, reason: string, at: Instant): Pick<CaseRecord, 'links' | 'severed'> {
  const isIt = (link: Link) => link.id === id && link.kind === 'related';
  return { links: links.filter((link) => !isIt(link)), severed: [...severed, ...links.filter(isIt).map((link) => ({ ...link, reason, at }))] };
}

export function faultOfLink(record: Linked, to: Linked): string | null {
  if (record._id === to._id) return '不能与本案关联';
  return record.links.some(({ id }) => id === to._id) ? '这两个案件已经关联' : null;
}

type Doubled = Linked & Pick<CaseRecord, 'applicant' | 'receivedAt' | 'open' | 'stage'>;

/** The one received first goes on: what was promised with it stays true, and the applicant loses no day. */
export function faultOfMerge(record: Doubled, into: Doubled): string | null {
  if (record._id === into._id) return '不能并入本案自己';
  if (!isSame(record.applicant, into.applicant)) return '只有同一申请人重复提出的申请可以并案；不同申请人的，请关联案件';
  if (!into.open || into.stage.state === 'answered') return '要并入的案件已经反馈或者结束，请分别办理';
  return into.receivedAt <= record.receivedAt ? null : `${into.number ?? '那个案件'}收到在后，请把收到在后的并入收到在先的，期限才不会变长`;
}

/** A firm's and a member's own are two matters, whoever wrote them; from paper there is nothing but the name. */
function isSame(one: Applicant, two: Applicant): boolean {
  if ((one.kind === 'firm') !== (two.kind === 'firm')) return false;
  if (one.kind === 'firm') return one.firmId === two.firmId;
  if (one.memberId !== null && two.memberId !== null) return one.memberId === two.memberId;
  if (one.openid !== null && two.openid !== null) return one.openid === two.openid;
  return one.name === two.name && one.firmName === two.firmName;
}
