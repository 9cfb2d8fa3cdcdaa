import type { Person } from './roles';

/**
 * Who may enter what: the permission tables are written with these lists, and the session says which of them the
 * caller is on. A page asks the session and knows no role.
 */
export const doors = {
  organiseEvents: ['lead', 'contact', 'approver', 'publisher'],
  handleCases: ['case-officer', 'lead', 'approver', 'committee-secretary'],
  registerPaper: ['case-officer', 'lead'],
  handleMatters: ['lead', 'contact', 'case-officer'],
  decideApplications: ['contact', 'lead', 'super-administrator'],
  showNumbers: ['contact', 'lead'],
  answerLetters: ['contact'],
  seeContacts: ['super-administrator', 'lead', 'contact', 'auditor', 'publisher'],
  assignContacts: ['super-administrator', 'lead'],
  keepGroups: ['super-administrator', 'lead', 'contact'],
  seeSettings: ['super-administrator', 'lead', 'auditor'],
  appointStaff: ['super-administrator'],
  convene: ['super-administrator', 'lead', 'committee-secretary'],
  keepRoster: ['super-administrator', 'lead'],
  seePledges: ['lead', 'publisher', 'approver', 'contact', 'auditor'],
  writePledges: ['lead', 'publisher'],
  seeNewsroom: ['publisher', 'approver', 'lead'],
  writeNews: ['publisher', 'lead'],
  askForPledges: ['lead', 'publisher', 'contact'],
  exportPledges: ['lead', 'publisher', 'auditor'],
  audit: ['auditor'],
} as const satisfies Record<string, readonly Person[]>;

export type Door = keyof typeof doors;

export function doorsFor(persons: readonly Person[]): Door[] {
  return (Object.keys(doors) as Door[]).filter((door) => doors[door].some((person) => persons.includes(person)));
}
