import { join } from 'node:path';
import { collections } from '../../cloudfunctions/collections';
import { retentionTables } from '../../scripts/documents/retention';

/** Which rows of docs/retention.md say how long a collection is kept. */
const rowsOf: Record<string, string[]> = {
  calendarYears: ['calendars.years'], roster: ['roster.roster', 'roster.formerVersions'], rosterImports: ['roster.imports'], rosterFiles: ['roster.upload'],
  rosterStages: ['roster.undecided', 'roster.lists'], rosterProblems: ['roster.undecided', 'roster.lists'], bindings: ['members.bindings'], bindingHistory: ['members.bindingHistory'],
  employees: ['members.employees'], applications: ['members.applications', 'members.outcomes'], deletions: ['members.deletions'], uploads: ['members.uploads'], attempts: ['members.attempts'],
  appointments: ['staff.appointments'], administrations: ['staff.appointments'], roleChanges: ['staff.roleChanges'], contactCovers: ['staff.contactCovers'], groupMembers: ['staff.groupMembers'],
  contactLetters: ['staff.letters'], experts: ['staff.experts'], firms: ['firms.firms'], mandates: ['firms.mandates'], mandateHistory: ['firms.mandates'],
  firmApplications: ['firms.granted', 'firms.refused', 'firms.applications'], firmInvitations: ['firms.invitations'], events: ['events.events'], signups: ['events.signups'], cases: ['cases.cases'],
  matters: ['matters.matters'], typicalAnswers: ['matters.typicalAnswers'], pledgeCampaigns: ['pledges.campaigns'], pledges: ['pledges.pledges'], pledgeAnnouncements: ['pledges.announcements'],
  pledgeExports: ['pledges.exports'], audit: ['audit.entries', 'audit.erasures'], auditErasures: ['audit.erasures'], auditExports: ['audit.exports'], messages: ['messages.messages'], consents: ['messages.consents'],
  news: ['news.news'], manuscripts: ['news.news'], newsVersions: ['news.news'], newsReceipts: ['news.newsReceipts'], newsReads: ['news.newsReads'],
};

/** What holds nothing about a member, and what it holds instead. */
const impersonal: Record<string, string> = {
  associations: 'associations with the rules and contact data that they publish',
  generations: 'a number', turns: 'an instant', sealings: 'how far a change of key has come', committees: 'names of committees', caseDigests: 'a day and an association', numberings: 'the last number of a series',
  pledgeCounts: 'sums', pledgeCountings: 'what is to be counted anew', pledgeMarks: 'a place in the roster', auditBatches: 'hashes', newsRounds: 'an article, a day and, until everybody is told, how far it has come',
};

test('of every collection the table says how long it is kept, or a list why it need not', () => {
  expect([...Object.keys(rowsOf), ...Object.keys(impersonal)].sort()).toEqual(Object.keys(collections).sort());
});

test('every row of the table is about a collection, and every row named is there', async () => {
  const rows = (await retentionTables(join(__dirname, '../..'))).flatMap(({ capability, retention }) => Object.keys(retention).map((name) => `${capability}.${name}`));
  expect([...new Set(Object.values(rowsOf).flat())].sort()).toEqual(rows.sort());
});
