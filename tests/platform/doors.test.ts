import { join } from 'node:path';
import { personLabels, staffRoles, type Person } from '../../miniprogram/shared/contracts/roles';
import { doors, doorsFor, type Door } from '../../miniprogram/shared/contracts/doors';
import { permissionTables } from '../../scripts/documents/tables';
import { sourcesOf } from '../house/sources';

const root = join(__dirname, '../..');
const persons = Object.keys(personLabels) as Person[];

/** What the page behind the door asks of the cloud first. */
const behind: Record<Door, string[]> = {
  organiseEvents: ['events.managed', 'events.waiting'],
  handleCases: ['cases.workload', 'cases.board', 'cases.list'],
  registerPaper: ['cases.intake'],
  handleMatters: ['matters.managed'],
  decideApplications: ['members.applications', 'members.find', 'members.employees', 'firms.managed', 'firms.waiting'],
  showNumbers: ['members.showNumber', 'members.applicantPhone'],
  answerLetters: ['staff.letters', 'staff.answer'],
  seeContacts: ['staff.covers'],
  assignContacts: ['staff.assign'],
  keepGroups: ['staff.joinGroup', 'staff.leaveGroup'],
  seeSettings: ['staff.list', 'staff.proposals', 'associations.sheet', 'associations.tree'],
  appointStaff: ['staff.invite', 'staff.grant', 'staff.confirm'],
  convene: ['staff.establish', 'staff.seat'],
  keepRoster: ['roster.imports', 'roster.todo'],
  seePledges: ['pledges.managed', 'pledges.managedCampaign'],
  writePledges: ['pledges.save', 'pledges.submit', 'pledges.newVersion', 'pledges.end'],
  seeNewsroom: ['news.managed', 'news.managedArticle'],
  writeNews: ['news.begin', 'news.save', 'news.paste', 'news.submit'],
  askForPledges: ['pledges.unsigned', 'pledges.remind'],
  exportPledges: ['pledges.exportSigned'],
  audit: ['audit.list'],
};

test('a door stands open for exactly those whom the permission tables let into what is behind it', async () => {
  const tables = await permissionTables(root);
  const admits = (name: string, person: Person) => {
    const [capability, action] = name.split('.') as [string, string];
    const who = tables.find((each) => each.capability === capability)?.permissions[action]?.who;
    return typeof who === 'string' || (who ?? []).includes(person);
  };
  for (const door of Object.keys(doors) as Door[]) {
    for (const person of persons) {
      const open = doorsFor([person]).includes(door);
      expect([door, person, behind[door].map((name) => admits(name, person))]).toEqual([door, person, behind[door].map(() => open)]);
    }
  }
});

/** Of the caller; of somebody else on a list the role is data like any other: who may be chosen as contact or secretary. */
const deciding = new RegExp(`\\b(?:persons|session)\\b.*['"](?:${staffRoles.join('|')})['"]`);

test('no page decides by the name of a role what its reader may do', () => {
  const pages = sourcesOf('miniprogram').filter(({ file }) => /^miniprogram\/(?!shared\/contracts\/)/.test(file));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap(({ file, text }) => text.split('\n').filter((line) => deciding.test(line)).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
});
