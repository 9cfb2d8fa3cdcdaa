import type { AssociationName } from 'shared/contracts/members';
import type { FormField, ManagedMatter, ManagedMatterDetail, ManagedTypical, MatterCard, MatterContent, MatterDetail, MatterEvent, MatterKind, TypicalAnswer } from 'shared/contracts/matters';
import type { Permission } from 'shared/contracts/events';
import { dayOf } from 'shared/instants';
import type { Kind } from './kind';
import { questionOf, type Doer, type Fact, type KeptFile, type Matter } from './matter';
import { mayHandle, mayPublish, mayTake, type Clerk } from './policy';
import { mayConfirm, mayRefuse, mayWithdraw, type TypicalFact, type TypicalRecord } from './typical';

/** Only what a form needs: the route and the steps stay in the cloud. */
export function kind({ id, name, about, because, form, clock, publishes }: Kind, can: MatterKind['can']): MatterKind {
  return { id, name, about, because, form, clock, publishes, can };
}

export function card(matter: Matter, { name }: Kind): MatterCard {
  const { _id, kind: kindId, number, title, state, at, associationName, firm, clock } = matter;
  const due = clock && matter.endedAt === null && matter.reply === null ? { on: clock.dueOn, provisional: clock.provisional } : null;
  return { id: _id, kind: kindId, kindName: name, title, number, state, at, associationName, firmName: firm?.firmName ?? null, due };
}

type Naming = (doer: Doer, owner: Doer) => string;

/** A member reads which association has done something, never who of it. */
const toMember: Naming = ({ openid, associationName }, owner) => associationName ?? (openid === owner.openid ? '本人' : openid === 'system' ? '系统' : '本单位');
const toStaff: Naming = ({ name, associationName }) => (associationName ? `${associationName} ${name}` : name);

const deeds: Record<Fact['type'], (fact: Fact, names: boolean) => string> = {
  Received: ({ to }) => (to ? `提交，编号 ${to}` : '提交'),
  Assigned: ({ to }, names) => (names && to ? `由${to}经办` : '已受理，正在办理'),
  Asked: () => '请补充',
  Answered: () => '已补充',
  Replied: () => '答复',
  Rated: () => '评价',
  Referred: ({ to }) => `转交${to ?? '其他协会'}办理`,
  Withdrawn: () => '撤回',
  Expired: () => '答复后没有评价，自动办结',
  Redated: ({ to }) => `工作日安排有变动，办理期限为 ${to ?? ''}`,
};

function timeline({ facts }: Matter, naming: Naming): MatterEvent[] {
  const owner = facts[0]!.by;
  return facts.map((fact) => ({ at: fact.at, what: deeds[fact.type](fact, naming === toStaff), who: naming(fact.by, owner), text: fact.text }));
}

function content(matter: Matter, of: Kind, naming: Naming): MatterContent {
  const { revision, values, files, reply, rating, clock } = matter;
  return {
    ...card(matter, of),
    revision,
    because: of.because,
    entries: of.form.filter(({ name }) => name !== of.title).flatMap((field) => entry(field, values[field.name])),
    files: files.map(typeOf),
    timeline: timeline(matter, naming),
    question: questionOf(matter),
    reply,
    rating,
    clock: clock && { workdays: clock.workdays, because: clock.because },
  };
}

export function entry(field: FormField, value: string | string[] | undefined): { label: string; value: string }[] {
  if (field.type === 'files' || value === undefined || value.length === 0) return [];
  return [{ label: field.label, value: shown(field, [value].flat()) }];
}

function shown(field: FormField, given: string[]): string {
  if (field.type === 'number') return `${given.join('')} ${field.unit}`;
  if (field.type !== 'choice' && field.type !== 'choices') return given.join('');
  return given.map((id) => field.options.find((option) => option.id === id)?.label ?? id).join('、');
}

export function typeOf({ fileId }: KeptFile): 'picture' | 'document' {
  return fileId.endsWith('.pdf') ? 'document' : 'picture';
}

export function detail(matter: Matter, of: Kind): MatterDetail {
  const can = { answer: mayTake('answer', matter, of), rate: mayTake('rate', matter, of), withdraw: mayTake('withdraw', matter, of) };
  return { ...content(matter, of, toMember), can };
}

export function managed(matter: Matter, of: Kind): ManagedMatter {
  return { ...card(matter, of), filerName: matter.filer.name, officerName: matter.officer?.name ?? null };
}

export function managedDetail(matter: Matter, of: Kind, clerk: Clerk, levels: AssociationName[], typical: TypicalRecord | null): ManagedMatterDetail {
  const may = (step: 'assign' | 'ask' | 'reply' | 'refer') => mayHandle(step, matter, of, clerk);
  return {
    ...content(matter, of, toStaff),
    filer: { name: matter.filer.name, firmName: matter.filer.firmName },
    officerName: matter.officer?.name ?? null,
    mine: matter.officer?.openid === clerk.openid,
    levels,
    typical: typical && managedTypical(typical, clerk),
    can: { assign: may('assign'), ask: may('ask'), reply: may('reply'), refer: levels.length > 0 ? may('refer') : noLevel, publish: mayPublish(matter, of, clerk) },
  };
}

const noLevel: Permission = { allowed: false, reason: '没有可以转交的上级协会' };

/** No association's matter is named, nor anything from which who asked could be told. */
export function typical({ _id, kindName, question, answer, associationName, publishedAt }: TypicalRecord): TypicalAnswer {
  return { id: _id, kindName, question, answer, associationName, publishedOn: dayOf(publishedAt!) };
}

const typicalDeeds: Record<TypicalFact['type'], string> = { Proposed: '拟写', Confirmed: '确认公开', Refused: '不同意公开', Withdrawn: '撤下' };

/** Another association's is read and left alone. */
export function managedTypical(record: TypicalRecord, { openid, associationId }: Clerk): ManagedTypical {
  const own = (may: Permission): Permission => (record.associationId === associationId ? may : { allowed: false, reason: `由${record.associationName}办理` });
  const { _id, question, answer, kindName, state, revision, facts } = record;
  return {
    id: _id, question, answer, kindName, state, revision,
    timeline: facts.map(({ type, at, by, text }) => ({ at, what: typicalDeeds[type], who: by.name, text })),
    can: { confirm: own(mayConfirm(record, openid)), refuse: own(mayRefuse(record)), withdraw: own(mayWithdraw(record)) },
  };
}
