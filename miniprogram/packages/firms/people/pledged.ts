import { asFailure } from '../../../phone/call-failure';
import { firmPeople } from '../../../services/firms';
import { pledgesOfPeople } from '../../../services/pledges';
import type { Page } from '../../../shared/contracts/answers';
import type { FirmPerson } from '../../../shared/contracts/firms';

/** Beside who somebody is, whether they have signed what is asked of them now; empty where nothing is, or it was not told. */
export interface ShownPerson extends FirmPerson {
  pledge: string;
  tone: string;
}

/** Two capabilities, asked one after the other and put together here. */
export async function peopleWithPledges(cursor: string | undefined): Promise<Page<ShownPerson>> {
  const { items, next } = await firmPeople({ ...(cursor && { cursor }) });
  const pledged = await pledgesOf(items.map(({ memberId }) => memberId));
  return { items: items.map((person) => ({ ...person, ...wordsOf(pledged.get(person.memberId)) })), next };
}

type Pledged = { open: number; signed: number };

/** Without it the list is shown all the same. */
async function pledgesOf(memberIds: string[]): Promise<Map<string, Pledged>> {
  if (memberIds.length === 0) return new Map();
  try {
    return new Map((await pledgesOfPeople(memberIds)).map(({ memberId, open, signed }) => [memberId, { open, signed }]));
  } catch (error) {
    asFailure(error);
    return new Map();
  }
}

export function wordsOf(pledged: Pledged | undefined): Pick<ShownPerson, 'pledge' | 'tone'> {
  if (!pledged || pledged.open === 0) return { pledge: '', tone: 'quiet' };
  const { open, signed } = pledged;
  if (signed >= open) return { pledge: '已签承诺', tone: 'good' };
  return { pledge: signed > 0 ? `承诺已签 ${signed}/${open}` : '未签承诺', tone: 'wait' };
}
