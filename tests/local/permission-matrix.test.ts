import { join } from 'node:path';
import { staffRoles } from '../../miniprogram/shared/contracts/roles';
import { oversees, type Permission } from '../../cloudfunctions/platform/permission';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import { permissionTables } from '../../scripts/documents/tables';
import { cast, engage, firmId, places, restore, type Caller } from '../support/matrix/cast';
import { involvements } from '../support/matrix/involvement';
import { targets } from '../support/matrix/targets';
import type { Row } from '../support/records';
import { samples } from '../support/samples';
import { startWorld, type World } from '../support/world';

interface Tried {
  name: string;
  capability: string;
  action: string;
  permission: Permission;
}

/** Some thousand calls: a minute and a half on two quiet cores. */
jest.setTimeout(600_000);

let world: World;
let tried: Tried[];
let calls = 0;
beforeAll(async () => {
  world = await startWorld({ instances: 2, refuseScans: false });
  await engage(world);
  const tables = await permissionTables(join(__dirname, '../..'));
  tried = tables.flatMap(({ capability, permissions }) =>
    Object.entries(permissions).map(([action, permission]) => ({ name: `${capability}.${action}`, capability, action, permission })),
  );
});
afterAll(async () => {
  console.log(`permission matrix: ${tried.length} actions × ${cast.length} people, ${calls} calls`);
  await world.stop();
});

const sampleOf = ({ capability, action }: Tried) => (samples as unknown as Record<string, Record<string, Row>>)[capability]?.[action];
/** What these name is public: an event, a firm, an association. */
const namesPublic = ['events.signUp', 'firms.apply', 'staff.claim'];
const namesOne = (each: Tried) => each.permission.of === 'own' && !namesPublic.includes(each.name) && Object.keys(sampleOf(each) ?? {}).some((field) => field.endsWith('Id'));
const scoped = (each: Tried) => ['association', 'handling', 'firm'].includes(each.permission.of) || namesOne(each);

type Owner = (typeof places)[number];

/** By the table alone. */
function isOneOf({ who, entrusted }: Permission, { persons, scopes }: Caller): boolean {
  if (typeof who === 'string') return true;
  const fitting = persons.filter((person) => who.includes(person));
  const onlyDelegate = fitting.length > 0 && fitting.every((person) => person === 'firm-delegate');
  return fitting.length > 0 && (!onlyDelegate || entrusted === undefined || (scopes ?? []).includes(entrusted));
}

async function call({ capability, action }: Tried, caller: Caller, input: Row): Promise<Answer<unknown>> {
  calls += 1;
  return world.call(caller.openid, capability, action, input);
}

/** Nobody's call changes what another's finds: what the table refuses writes nothing, what it allows has a record of its own. */
async function together(callers: Caller[], run: (caller: Caller) => Promise<void>): Promise<void> {
  await Promise.all(callers.map(run));
}

const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
let count = 0;
const token = (place: string) => `t${(count += 1)}-${place}`;

test('every action of every capability stands in the table, has a sample, and what belongs to somebody has a target', () => {
  const without = tried.filter((each) => !sampleOf(each)).map(({ name }) => `${name} has no sample`);
  const untried = tried.filter((each) => scoped(each) && !targets[each.name]).map(({ name }) => `${name} has no target`);
  const strange = Object.keys(targets).filter((name) => !tried.some((each) => each.name === name)).map((name) => `${name} is no action`);
  const uninvolved = tried.filter(({ name, permission }) => (permission.of === 'involved') !== (name in involvements)).map(({ name }) => `${name} has no involvement, or needs none`);
  expect([...without, ...untried, ...uninvolved, ...strange]).toEqual([]);
});

/** Where somebody works decides nothing before a record is looked for: each role comes from another place with each action, and so from each in turn. */
const isTurnOf = ({ worksFor }: Caller, index: number) => worksFor === null || worksFor === places[index % places.length];

/** Said before anything is looked for: one of them asks for what is not there, another with each action. */
test('whoever is not named in the row of an action is refused before anything is looked for, with the same answer whether or not the record exists', async () => {
  for (const [index, each] of tried.entries()) {
    const refused = cast.filter((caller) => !isOneOf(each.permission, caller) && isTurnOf(caller, index));
    const target = targets[each.name];
    const there = target ? await target.place(world, places[2]!, token('city-a')) : sampleOf(each)!;
    await together(refused, async (caller) => {
      const answer = await call(each, caller, there);
      expect([each.name, caller.openid, codeOf(answer)]).toEqual([each.name, caller.openid, expect.stringMatching(/^(forbidden|unbound)$/)]);
      if (target?.ghost && caller === refused[index % refused.length]) expect([each.name, caller.openid, await call(each, caller, target.ghost)]).toEqual([each.name, caller.openid, answer]);
    });
  }
});

/** Every place of work with every owner: whoever is named takes the meetings in turn, each role at least one with its own association. */
function meetings(each: Tried, index: number): { caller: Caller; owner: Owner }[] {
  const roles = staffRoles.filter((role) => each.permission.who.includes(role));
  const meeting = (place: Owner, owner: Owner, turn: number) => ({ owner, caller: cast.find(({ worksFor, persons }) => worksFor === place && persons.includes(roles[turn % roles.length]!))! });
  const own = Array.from({ length: Math.max(places.length, roles.length) }, (_, turn) => meeting(places[turn % places.length]!, places[turn % places.length]!, index + turn));
  const others = places.flatMap((place, row) => places.flatMap((owner, column) => (place === owner ? [] : [meeting(place, owner, index + row + column)])));
  return roles.length ? [...own, ...others] : [];
}

test('whoever is named reaches the records of the own association and below; beside and above answer like records that do not exist', async () => {
  const associated = tried.filter(({ name, permission }) => targets[name]?.ghost && permission.of === 'association');
  for (const [index, each] of associated.entries()) {
    const target = targets[each.name]!;
    const isWithin = ({ caller, owner }: { caller: Caller; owner: Owner }) => oversees(caller.worksFor!.associationId, owner.associationPath);
    const all = meetings(each, index);
    for (const { caller, owner } of all.filter(isWithin)) {
      const answer = await call(each, caller, await target.place(world, owner, token(owner.associationId)));
      expect([each.name, caller.openid, owner.associationId, codeOf(answer)]).toEqual([each.name, caller.openid, owner.associationId, expect.not.stringMatching(/^(forbidden|unbound|missing)$/)]);
    }
    for (const owner of places) {
      const there = await target.place(world, owner, token(owner.associationId));
      await together(all.filter((one) => one.owner === owner && !isWithin(one)).map(({ caller }) => caller), async (caller) => {
        const answer = await call(each, caller, there);
        expect([each.name, caller.openid, owner.associationId, codeOf(answer)]).toEqual([each.name, caller.openid, owner.associationId, 'missing']);
        expect(await call(each, caller, target.ghost!)).toEqual(answer);
      });
    }
  }
});

test('a list holds nothing of an association beside or above', async () => {
  for (const each of tried.filter(({ name, permission }) => targets[name] && !targets[name].ghost && permission.of === 'association')) {
    const tokens = places.map(({ associationId }) => token(associationId));
    const inputs = [];
    for (const [index, owner] of places.entries()) inputs.push(await targets[each.name]!.place(world, owner, tokens[index]!));
    for (const caller of cast.filter((one) => isOneOf(each.permission, one) && one.worksFor)) {
      const text = JSON.stringify(await call(each, caller, inputs[0]!));
      const outside = places.flatMap((owner, index) => (oversees(caller.worksFor!.associationId, owner.associationPath) ? [] : [tokens[index]!]));
      expect([each.name, caller.openid, outside.filter((one) => text.includes(`"${one}`))]).toEqual([each.name, caller.openid, []]);
    }
  }
});

test('what an association handles is reached and listed by that association alone, neither above nor below', async () => {
  const handled = tried.filter(({ name, permission }) => targets[name] && permission.of === 'handling');
  for (const [index, each] of handled.entries()) {
    const target = targets[each.name]!;
    for (const { caller, owner } of meetings(each, index)) {
      const placed = token(owner.associationId);
      const answer = await call(each, caller, await target.place(world, owner, placed));
      const own = caller.worksFor!.associationId === owner.associationId;
      if (target.ghost && own) expect([each.name, caller.openid, codeOf(answer)]).toEqual([each.name, caller.openid, expect.not.stringMatching(/^(forbidden|unbound|missing)$/)]);
      if (!own) expect([each.name, caller.openid, JSON.stringify(answer).includes(`"${placed}"`)]).toEqual([each.name, caller.openid, false]);
      if (!own && target.ghost) expect([each.name, caller.openid, answer]).toEqual([each.name, caller.openid, await call(each, caller, target.ghost)]);
    }
  }
});

test('whoever acts for a firm reaches the own firm alone', async () => {
  for (const each of tried.filter(({ name, permission }) => targets[name]?.ghost && permission.of === 'firm')) {
    const target = targets[each.name]!;
    for (const caller of cast.filter((one) => isOneOf(each.permission, one) && one.firmId)) {
      const answer = await call(each, caller, await target.place(world, places[2]!, token('firm')));
      const expected = caller.firmId === firmId ? expect.not.stringMatching(/^(forbidden|unbound|missing)$/) : 'missing';
      expect([each.name, caller.openid, codeOf(answer)]).toEqual([each.name, caller.openid, expected]);
    }
  }
});

test('what is somebody else\'s own is like what does not exist, for everybody, and stays as it is', async () => {
  for (const [index, each] of tried.filter(namesOne).entries()) {
    const { place, ghost } = targets[each.name]!;
    const there = await place(world, places[2]!, token('city-a'));
    await together(cast.filter((one) => isOneOf(each.permission, one) && isTurnOf(one, index)), async (caller) => {
      const answer = await call(each, caller, there);
      if (each.permission.who !== 'everyone') expect([each.name, caller.openid, codeOf(answer)]).toEqual([each.name, caller.openid, 'missing']);
      expect([each.name, caller.openid, answer]).toEqual([each.name, caller.openid, await call(each, caller, ghost!)]);
    });
  }
  expect(await world.database.count('messages', { recipient: 'somebody', read: true })).toBe(0);
});

const needToKnow = '只有经办人、牵头部门负责人和须知情的人可以查看这个案件';

test('what concerns only those involved is known to them, seen to be there by those above, and nothing to everybody else', async () => {
  for (const [index, each] of tried.filter(({ permission }) => permission.of === 'involved').entries()) {
    const { place, ghost, knowledge, name } = involvements[each.name]!;
    const others = cast.filter((one) => isOneOf(each.permission, one) && !one.worksFor).map((caller) => ({ caller, owner: places[2]! }));
    for (const { caller, owner } of [...others, ...meetings(each, index)]) {
      const nothing = await call(each, caller, ghost);
      const told = (answer: Answer<unknown>) => (JSON.stringify(answer) === JSON.stringify(nothing) ? 'unknown' : !answer.ok && answer.refusal.message === needToKnow ? 'seen' : 'known');
      const placed = token(owner.associationId);
      const there = await place(world, owner, placed);
      expect([each.name, caller.openid, owner.associationId, told(await call(each, caller, there))]).toEqual([each.name, caller.openid, owner.associationId, knowledge(caller, owner)]);
      if (caller.scopes?.length === 0 || (caller.worksFor && caller.worksFor !== owner)) continue;
      await name(world, placed, caller);
      expect([each.name, caller.openid, 'named', told(await call(each, caller, there))]).toEqual([each.name, caller.openid, 'named', 'known']);
    }
  }
});

const everybody = () => true;
const notOfRoot = ({ worksFor }: Caller) => worksFor !== places[0];
const isFrozen = ({ persons }: Caller) => persons.includes('frozen');

/** Who is named in the row and refused all the same, by what a table of persons cannot say; each by name, and nobody else. */
const refusedAllTheSame: Record<string, (caller: Caller) => boolean> = {
  'associations.establish': everybody, // the secret of whoever set the environment up
  'staff.claim': everybody,
  'calendars.propose': notOfRoot, // one calendar for the whole tree, kept at its root
  'calendars.proposal': notOfRoot,
  'calendars.confirm': notOfRoot,
  'calendars.refuse': notOfRoot,
  'calendars.withdraw': notOfRoot,
  'cases.file': ({ firmId: actsFor }) => actsFor !== undefined, // the sample is filed for oneself
  'matters.file': ({ persons }) => persons.includes('employee'), // the sample is an opinion, which is a member's
  'members.bind': isFrozen,
  'members.unbind': isFrozen,
};

test('everybody named for own or public records gets in', async () => {
  const open = tried.filter(({ permission }) => permission.of === 'own' || permission.of === 'public');
  for (const [index, each] of open.entries()) {
    await restore(world);
    for (const caller of cast.filter((one) => isOneOf(each.permission, one) && isTurnOf(one, index))) {
      const expected = refusedAllTheSame[each.name]?.(caller) ? 'forbidden' : expect.not.stringMatching(/^(unbound|forbidden)$/);
      expect([each.name, caller.openid, codeOf(await call(each, caller, sampleOf(each)!))]).toEqual([each.name, caller.openid, expected]);
    }
  }
});
