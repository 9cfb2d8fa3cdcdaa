/** What somebody of the staff leaves behind: each capability knows its own part, here they are asked side by side. */
import type { CaseActions } from '../shared/contracts/cases';
import type { ContactActions, OpenWork } from '../shared/contracts/contacts';
import type { EventActions } from '../shared/contracts/events';
import type { MatterActions } from '../shared/contracts/matters';
import type { StaffRole } from '../shared/contracts/roles';
import { capability } from './cloud';

const askCases = capability<CaseActions>('cases');
const askEvents = capability<EventActions>('events');
const askMatters = capability<MatterActions>('matters');
const askStaff = capability<ContactActions>('staff');

type HandOver = ContactActions['handOver']['input'];

/** One kind of work with who may take it on; the cloud asks the same. */
const parts = {
  contact: { title: '联系与来信', roles: ['contact'], open: (staffId: string) => askStaff('openWork', { staffId }), give: (input: HandOver) => askStaff('handOver', input) },
  events: { title: '活动', roles: ['lead', 'contact', 'publisher'], open: (staffId: string) => askEvents('openWork', { staffId }), give: (input: HandOver) => askEvents('handOver', input) },
  cases: { title: '维权案件', roles: ['case-officer'], open: (staffId: string) => askCases('openWork', { staffId }), give: (input: HandOver) => askCases('handOver', input) },
  matters: { title: '诉求与意见', roles: ['lead', 'contact', 'case-officer'], open: (staffId: string) => askMatters('openWork', { staffId }), give: (input: HandOver) => askMatters('handOver', input) },
} as const;

export type WorkPart = keyof typeof parts;

export interface LeftWork {
  part: WorkPart;
  title: string;
  work: OpenWork[];
  roles: readonly StaffRole[];
}

/** A committee's secretary is appointed anew on the committee's own page, by whoever convenes it. */
const isSecretary = ({ kind }: OpenWork) => kind === 'secretary';

export interface Left {
  /** Only those in which there is something. */
  parts: LeftWork[];
  /** Of how many committees the person is the secretary. */
  committees: number;
}

export async function leftWork(staffId: string): Promise<Left> {
  const all = await Promise.all((Object.keys(parts) as WorkPart[]).map(async (part) => ({ part, title: parts[part].title, roles: parts[part].roles, work: await parts[part].open(staffId) })));
  const committees = all.flatMap(({ work }) => work).find(isSecretary)?.count ?? 0;
  const given = all.map((each) => ({ ...each, work: each.work.filter((work) => !isSecretary(work)) }));
  return { parts: given.filter(({ work }) => work.length > 0), committees };
}

/** What is left afterwards. Each part may be asked again: what has been handed over is not there any more. */
export async function handOver(part: WorkPart, input: HandOver): Promise<OpenWork[]> {
  return (await parts[part].give(input)).filter((work) => !isSecretary(work));
}
