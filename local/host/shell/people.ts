import { choose } from './address';
import { element, part } from './element';

export interface Person {
  openid: string;
  label: string;
  note: string;
}

export async function readPeople(): Promise<Person[]> {
  const reply = await fetch('/local/people');
  if (!reply.ok) throw new Error(`/local/people answered ${reply.status}`);
  return (await reply.json()) as Person[];
}

export function showPeople(people: Person[], openid: string): void {
  part('people').replaceChildren(...people.map((person) => row(person, person.openid === openid)));
}

function row(person: Person, current: boolean): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'person', 'aria-pressed': String(current), onclick: () => choose({ as: person.openid, path: null }) },
    element('span', { class: 'person-mark', 'aria-hidden': 'true' }),
    element('strong', {}, person.label),
    element('small', {}, person.note),
  );
}
