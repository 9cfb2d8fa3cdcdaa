import { existsSync } from 'node:fs';
import { join } from 'node:path';
import app from '../../miniprogram/app.json';
import { articlesIn } from '../../cloudfunctions/services/article';
import { declarations } from '../../cloudfunctions/services/declarations';
import { documents } from '../../cloudfunctions/services/documents';
import { tables } from '../../cloudfunctions/services/tables';
import { measures } from '../../cloudfunctions/platform/measures';
import { permissionTables } from '../../scripts/documents/tables';

const root = join(__dirname, '../..');
const pages = [...app.pages, ...app.subPackages.flatMap(({ root: folder, pages: names }) => names.map((name) => `${folder}/${name}`))];
const isPage = (path: string) => pages.includes(path.slice(1).split('?')[0]!);
const stated = <State extends string>(state: State) => declarations.filter((each): each is Extract<typeof each, { state: State }> => each.state === state);

test('the coverage page reads the permission table of every cloud function: a new one is a line in cloudfunctions/services/tables.ts', async () => {
  expect(Object.keys(tables).sort()).toEqual((await permissionTables(root)).map(({ capability }) => capability));
});

test.each(stated('working'))('$id works: its page is there, and every action that it names', ({ page, actions }) => {
  const there = (name: string) => {
    const [capability, action] = name.split('.') as [keyof typeof tables, string];
    return action in tables[capability];
  };
  expect({ page: isPage(page), missing: actions.filter((name) => !there(name)) }).toEqual({ page: true, missing: [] });
});

test.each(stated('linked'))('$id leads to a page that is there, to a mini-program, or to an address', ({ ways }) => {
  for (const way of ways) {
    if (way.to === 'page') expect(isPage(way.path)).toBe(true);
    if (way.to === 'site') expect(way.address).toMatch(/^https?:\/\/[\w.-]+\.(org|gov)\.cn$/);
  }
});

test('no two services share an id', () => {
  const ids = declarations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every service names articles that the two documents have, and stands on a shelf that some association has', () => {
  for (const { because, on } of declarations) {
    for (const { measuresId, number } of articlesIn(because)) expect(number).toBeLessThanOrEqual(documents[measuresId].lines.filter(({ anchor }) => anchor).length);
    expect(on.length).toBeGreaterThan(0);
  }
});

test('each of the eight kinds of the national measures has a service that a member can use or go to', () => {
  for (const { id } of measures.serviceKinds.value) expect(declarations.some(({ on, state }) => on[0] === id && state !== 'planned')).toBe(true);
});

/** What the documents promise and others offer: entering the profession, rules and reports, inspection, fees, hours. */
const elsewhere = [
  'joining', 'charter', 'risk-cases', 'labour-templates', 'industry-report', 'confirmations', 'evaluation-use', 'demonstration-base', 'party', 'discipline', 'credit', 'brand',
  'standards', 'online-learning', 'small-firms', 'data-platform', 'data-standards', 'tenders', 'going-out', 'registration-committee', 'civil-liability',
  'yearly-inspection', 'transfer', 'fees', 'hours',
];

test('every service that is content or lies elsewhere has its link', () => {
  expect(stated('linked').map(({ id }) => id).sort()).toEqual([...elsewhere].sort());
});

test('the texts lie with the function that shows them', () => {
  for (const id of Object.keys(documents)) expect(existsSync(join(root, `cloudfunctions/services/documents/${id}.json`))).toBe(true);
});
