import type { Contact, FoundPeople } from 'shared/contracts/contacts';
import type { CommitteeCard, ExpertCard } from 'shared/contracts/committees';
import type { Person } from 'shared/contracts/roles';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { longestFirst, ranked, wordsAsked } from '../platform/words';
import { contactsWithin, myContact } from './contacting';
import { committees } from './convening';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

const mostShown = 20;

/** Each kind by the rule of the action that shows it: who may not ask that is told nothing here. */
export async function search({ words }: { words: string }, call: Call<Actor>): Promise<FoundPeople> {
  const asked = longestFirst(wordsAsked(words));
  if (asked.length === 0) return { contacts: [], committees: [], experts: [] };
  const mayAsk = ({ who }: { who: readonly Person[] }) => call.actor.persons.some((person) => who.includes(person));
  const [contacts, boards, experts] = await Promise.all([
    contactsOf(call, mayAsk),
    mayAsk(permissions.committees) ? committees({}, call) : [],
    mayAsk(permissions.experts) ? store.expertsWith(asked) : [],
  ]);
  return { contacts: best(contacts, contactText, words), committees: best(boards, committeeText, words), experts: best(experts.map(view.expertCard), expertText, words, true) };
}

async function contactsOf(call: Call<Actor>, mayAsk: (permission: { who: readonly Person[] }) => boolean): Promise<Contact[]> {
  const { staff } = call.actor.identity;
  const [own, kept] = await Promise.all([
    mayAsk(permissions.myContact) ? myContact({}, call).then(({ contact, groups }) => (contact ? [contact, ...groups] : groups)) : [],
    mayAsk(permissions.covers) && staff ? contactsWithin(staff.associationId) : [],
  ]);
  return [...own, ...kept];
}

interface Text {
  title: string;
  summary: string;
}

const contactText = ({ name, covers, association }: Contact): Text => ({ title: `${name} ${covers}`, summary: `会员服务联系人 ${association.name}` });
const committeeText = ({ name, about, association }: CommitteeCard): Text => ({ title: name, summary: `${about} ${association.name} 委员会` });
const expertText = ({ name, organisation, fields }: ExpertCard): Text => ({ title: name, summary: `${organisation} ${fields.join(' ')} 专家` });

/** Few enough to be looked at one by one, unless the index has chosen them already. */
function best<Item>(items: readonly Item[], textOf: (item: Item) => Text, words: string, chosen = false): Item[] {
  const texts = items.map((item, index) => ({ _id: String(index), ...textOf(item), item }));
  const having = chosen ? texts : texts.filter(({ title, summary }) => wordsAsked(words).every((word) => `${title} ${summary}`.toLowerCase().includes(word)));
  return ranked(having, words).slice(0, mostShown).map(({ item }) => item);
}
