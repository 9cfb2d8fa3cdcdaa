import type { FrameLocator, Locator } from 'playwright-core';
import { expectCondition } from './conditions';

type Place = Locator | FrameLocator;
const inputs = 'input, textarea';
const tappable = ['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'option', 'menuitem'] as const;

/** Ways to find what is called so, the most telling first: role and name, label, whole text, part of a text. */
export function byName(place: Place, name: string | RegExp): Locator[] {
  return [
    tappable.map((role) => place.getByRole(role, { name, exact: true })).reduce((all, one) => all.or(one)),
    place.getByLabel(name, { exact: true }),
    place.getByText(name, { exact: true }),
    place.getByText(name),
  ];
}

export function fieldByName(place: Locator, label: string): Locator[] {
  return [
    place.getByRole('textbox', { name: label, exact: true }),
    place.getByLabel(label, { exact: true }).locator(inputs),
    place.getByPlaceholder(label, { exact: true }),
    place.getByPlaceholder(label),
    beside(place, label),
  ];
}

/** The only field in the smallest box that also holds this text. */
function beside(place: Locator, label: string): Locator {
  const boxes = place.locator('*').filter({ has: place.page().locator(inputs) }).filter({ hasText: label });
  return boxes.last().locator(inputs);
}

/** Waits until one of the ways leads to something visible. Where it leads to several, the step must say which. */
export async function findOne(name: string, ways: Locator[]): Promise<Locator> {
  let found: Locator[] = [];
  await expectCondition(`“${name}” can be seen`, async () => {
    found = await firstThatLeads(ways);
    return found.length > 0;
  });
  if (found.length > 1) throw new Error(`“${name}” can be seen ${found.length} times: say within what`);
  return found[0]!;
}

async function firstThatLeads(ways: Locator[]): Promise<Locator[]> {
  for (const way of ways) {
    const found = await innermost(way.filter({ visible: true }));
    if (found.length) return found;
  }
  return [];
}

/** A box and the only thing in it are one thing to a person. */
async function innermost(found: Locator): Promise<Locator[]> {
  const indexes = await found.evaluateAll((elements) =>
    elements.flatMap((one, index) => (elements.some((other) => other !== one && one.contains(other)) ? [] : [index])),
  );
  return indexes.map((index) => found.nth(index));
}
