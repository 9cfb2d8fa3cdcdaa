import fc from 'fast-check';
import type { ArticleRecord } from '../../cloudfunctions/news/article';
import { reminderRound } from '../../cloudfunctions/news/round';
import { actsStill, type Identity, type OwnAssociation } from '../../cloudfunctions/platform/identity';
import { plus } from '../../miniprogram/shared/instants';
import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { Audience } from '../../miniprogram/shared/contracts/audience';
import type { NewsCard } from '../../miniprogram/shared/contracts/news';
import { bindingRow, province, rosterRow } from '../support/arrange';
import { articleRow } from '../support/news';
import { audience, firms, groups, identity, place, saidInWords, some, today } from '../support/reached';
import type { Row } from '../support/records';
import { startWorld, type World } from '../support/world';

/** Any audience and anybody, on the real functions: each door to an article is open to exactly those whom the plain rule names. */
const now = `${today}T09:00:00.000+08:00`;
const since = '2026-01-01T09:00:00.000+08:00';
const [articles, persons] = [6, 5];
const used = ['firms', 'news', 'newsRounds', 'messages', 'roster', 'bindings', 'employees', 'mandates', 'appointments', 'groupMembers'];

/** What everybody is at once; of the groups, which are the province's, the names that somebody carries. */
interface Somebody {
  who: Identity;
  of: string[];
}

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  world.clock.setOffset(Date.parse(now) - Date.now());
});
afterAll(() => world.stop());

const register = fc.array(place, { minLength: firms.length, maxLength: firms.length });
const people = fc.array(fc.record({ who: identity, of: some(groups) }), { minLength: persons, maxLength: persons });
const audiences = fc.array(audience.map(withinProvince), { minLength: articles, maxLength: articles });

/** An association's article is for itself and those below it; firms may have moved away since. */
function withinProvince(aimed: Audience): Audience {
  return aimed.reach === 'public' ? aimed : { ...aimed, associationIds: aimed.associationIds.filter((id) => ['province', 'city-a', 'city-b'].includes(id)) };
}

async function settle(places: OwnAssociation[], all: Somebody[]): Promise<void> {
  const rows: Record<string, Row[]> = {};
  const put = (name: string, row: object) => (rows[name] ??= []).push({ ...row } as Row);
  for (const [index, placed] of places.entries()) put('firms', { _id: firms[index], name: firms[index], names: [firms[index]], ...placed, reach: placed.associationPath, status: 'active' });
  for (const [index, { who, of }] of all.entries()) {
    const openid = `p${index}`;
    const lasting = { _id: openid, status: 'active', since };
    if (who.member) {
      put('bindings', bindingRow(openid));
      put('roster', rosterRow(openid, { ...who.member, memberId: openid }));
      for (const groupId of of) put('groupMembers', { _id: `${groupId}_${openid}`, groupId, memberId: openid, ...province, status: 'in', since, until: null });
    }
    if (who.employee) put('employees', { ...who.employee, ...lasting });
    if (who.mandate) put('mandates', { ...who.mandate, ...lasting });
    if (who.staff) put('appointments', { ...who.staff, ...lasting });
  }
  for (const [name, found] of Object.entries(rows)) await world.database.add(name, ...found);
}

/** All that is not for everybody must be read, so that somebody is told. */
async function publish(aimed: Audience[]): Promise<void> {
  const rows = aimed.map((each, index) => articleRow(`n${index}`, { ...province, audience: each, title: '定向通知', mustRead: each.reach === 'members', publishedAt: plus(now, -index) }));
  await world.database.add('news', ...rows.map((row) => ({ ...row })));
  await world.database.add('newsRounds', ...rows.map(({ _id }) => ({ ...reminderRound(_id, now) })));
  do await world.fireTimer('news'); // which goes through some pages at a time
  while ((await world.database.count('newsRounds', { position: { $ne: null } })) > 0);
}

/** The plain rule, on somebody as of today: who acts for a firm is where the firm is, nobody acts for one that they have left, and groups are for those below their association. */
function wantedBy({ who, of }: Somebody, aimed: Audience[], places: OwnAssociation[]): string[] {
  const mandate = who.mandate && actsStill(who.mandate, who.member) ? { ...who.mandate, ...places[firms.indexOf(who.mandate.firmId)] } : null;
  const own = who.member?.associationPath.includes('province') ? of : [];
  return aimed.flatMap((each, index) => (saidInWords(each, 'province', { ...who, mandate }, own) ? [`n${index}`] : []));
}

async function doorsOf(openid: string): Promise<Record<'list' | 'search' | 'link', string[]>> {
  const ids = async (action: string, input: object) => (await world.value<Page<NewsCard>>(openid, 'news', action, { limit: 50, ...input })).items.map(({ id }) => id).sort();
  const link: string[] = [];
  for (let index = 0; index < articles; index++) if ((await world.call(openid, 'news', 'article', { newsId: `n${index}` })).ok) link.push(`n${index}`);
  return { list: await ids('list', {}), search: await ids('search', { words: '定向' }), link };
}

test('lists, a search, the direct link and what is told lead to exactly what the plain rule names, and as many are counted', async () => {
  await fc.assert(
    fc.asyncProperty(register, audiences, people, async (places, aimed, all) => {
      for (const name of used) await world.database.remove(name, {});
      await settle(places, all);
      await publish(aimed);
      const messages = await world.database.find<{ recipient: string; path: string }>('messages', { kind: 'must-read' });
      const reached = new Map(aimed.map((_, index) => [`n${index}`, 0]));
      for (const [index, each] of all.entries()) {
        const wanted = wantedBy(each, aimed, places);
        for (const id of wanted) reached.set(id, reached.get(id)! + 1);
        const told = messages.filter(({ recipient }) => recipient === `p${index}`).map(({ path }) => path.split('=')[1]).sort();
        expect(await doorsOf(`p${index}`)).toEqual({ list: wanted, search: wanted, link: wanted });
        expect(told).toEqual(wanted.filter((id) => aimed[Number(id.slice(1))]!.reach === 'members'));
      }
      for (const { _id, mustRead, people } of await world.database.find<ArticleRecord>('news')) expect([_id, people]).toEqual([_id, mustRead ? reached.get(_id) : undefined]);
    }),
    { numRuns: 8, endOnFailure: true }, // what fails is said at once, instead of being shrunk past the time of a test
  );
});
