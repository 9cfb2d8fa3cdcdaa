import { collections } from '../../cloudfunctions/collections';
import { shell } from './arrows';
import { importsOf, type Source } from './sources';

const everywhere = ['index.ts', 'config.json', 'actions.ts', 'permissions.ts', 'inputs.ts', 'policy.ts', 'notices.ts', 'view.ts', 'own.ts', 'retention.ts', 'store.ts'];

/** Beside the names that every capability shares: its records and what they are about. */
const own: Record<string, string[]> = {
  members: ['binding.ts', 'employee.ts', 'employing.ts', 'application.ts', 'attempts.ts', 'entries.ts', 'joining.ts', 'leaving.ts', 'applying.ts', 'browsing.ts', 'deciding.ts', 'finishing.ts', 'forgetting.ts', 'outlasting.ts', 'settling.ts', 'uploading.ts'],
  events: ['event.ts', 'signup.ts', 'seats.ts', 'attending.ts', 'browsing.ts', 'deciding.ts', 'finishing.ts', 'handing.ts', 'managing.ts', 'representing.ts', 'settling.ts', 'taking.ts', 'entries.ts'],
  firms: ['firm.ts', 'mandate.ts', 'application.ts', 'invitation.ts', 'browsing.ts', 'deciding.ts', 'entrusting.ts', 'finishing.ts', 'forgetting.ts', 'joining.ts', 'managing.ts', 'outgrowing.ts'],
  messages: ['message.ts', 'push.ts', 'adapter.ts', 'fields.ts', 'forgetting.ts', 'pushing.ts'],
  news: ['article.ts', 'manuscript.ts', 'content.ts', 'entries.ts', 'browsing.ts', 'managing.ts', 'drafting.ts', 'publishing.ts', 'finishing.ts', 'settling.ts', 'checking.ts', 'counting.ts', 'reading.ts', 'round.ts', 'reminding.ts', 'attending.ts', 'forgetting.ts', 'linking.ts'],
  cases: [
    'case.ts', 'clock.ts', 'recount.ts', 'ladder.ts', 'hearing.ts', 'written-notice.ts', 'offers.ts', 'entries.ts', 'notice-view.ts', 'hearing-view.ts',
    'filing.ts', 'boarding.ts', 'browsing.ts', 'stepping.ts', 'settling.ts', 'handing.ts', 'handling.ts', 'recusing.ts', 'noticing.ts', 'receiving.ts', 'correcting.ts', 'recording.ts', 'sealing.ts', 'telling.ts', 'notice-text.ts', 'hearings.ts', 'reminding.ts', 'printing.ts',
    'conflict.ts', 'case-file.ts', 'sitting.ts', 'attending.ts', 'link.ts', 'linking.ts', 'joining.ts', 'refiling.ts', 'advising.ts', 'ending.ts', 'reopening.ts', 'forgetting.ts',
  ],
  audit: ['keys.ts', 'sealing.ts', 'erasing.ts', 'checking.ts', 'exporting.ts', 'browsing.ts'],
  roster: [
    'archive.ts', 'markup.ts', 'workbook.ts', 'sheet.ts', 'header.ts', 'values.ts', 'line.ts', 'file.ts', 'entry.ts', 'piece.ts', 'difference.ts', 'version.ts', 'import.ts', 'template.ts', 'writing.ts',
    'receiving.ts', 'reading.ts', 'comparing.ts', 'applying.ts', 'telling.ts', 'abandoning.ts', 'working.ts', 'browsing.ts', 'deciding.ts', 'tending.ts',
  ],
  staff: [
    'appointment.ts', 'administration.ts', 'change.ts', 'entries.ts', 'appointing.ts', 'browsing.ts', 'deciding.ts', 'joining.ts', 'settling.ts',
    'cover.ts', 'searching.ts', 'group.ts', 'grouping.ts', 'forgetting.ts', 'letter.ts', 'contacting.ts', 'corresponding.ts', 'committee.ts', 'expert.ts', 'convening.ts', 'seating.ts', 'separating.ts', 'telling.ts',
  ],
  calendars: ['year.ts', 'entries.ts', 'browsing.ts', 'deciding.ts', 'managing.ts'],
  matters: ['kind.ts', 'kinds.ts', 'matter.ts', 'typical.ts', 'entries.ts', 'applying.ts', 'browsing.ts', 'corresponding.ts', 'directing.ts', 'finishing.ts', 'handing.ts', 'forgetting.ts', 'managing.ts', 'publishing.ts', 'settling.ts', 'taking.ts'],
  pledges: ['campaign.ts', 'period.ts', 'code.ts', 'entries.ts', 'pledge.ts', 'admitting.ts', 'signer.ts', 'reading.ts', 'proofs.ts', 'editing.ts', 'publishing.ts', 'signing.ts', 'standing.ts', 'browsing.ts', 'certifying.ts', 'verifying.ts', 'tally.ts', 'asking.ts', 'counting.ts', 'covering.ts', 'lagging.ts', 'following.ts', 'reminding.ts', 'announcement.ts', 'announcing.ts', 'telling.ts', 'exporting.ts', 'printing.ts', 'forgetting.ts', 'settling.ts'],
  services: ['service.ts', 'article.ts', 'sites.ts', 'tables.ts', 'documents.ts', 'declarations.ts', 'catalogue.ts', 'coverage.ts', 'finding.ts', 'browsing.ts'],
  associations: ['association.ts', 'sheet.ts', 'browsing.ts', 'founding.ts', 'managing.ts', 'ruling.ts'],
};

/** Who may name a collection of another: the two doors of the platform. */
const doors: Record<string, string[]> = {
  associations: ['cloudfunctions/platform/associations.ts'],
  calendarYears: ['cloudfunctions/platform/calendars.ts'],
  contactCovers: ['cloudfunctions/platform/groups.ts'],
  bindings: ['cloudfunctions/platform/directory.ts'],
  generations: ['cloudfunctions/platform/directory.ts', 'cloudfunctions/platform/generations.ts'],
  roster: ['cloudfunctions/platform/directory.ts', 'cloudfunctions/platform/roster.ts', 'cloudfunctions/platform/population.ts', 'cloudfunctions/platform/readership.ts'],
  appointments: ['cloudfunctions/platform/directory.ts', 'cloudfunctions/platform/population.ts', 'cloudfunctions/platform/engaged.ts'],
  employees: ['cloudfunctions/platform/directory.ts', 'cloudfunctions/platform/population.ts', 'cloudfunctions/platform/engaged.ts'],
  mandates: ['cloudfunctions/platform/directory.ts', 'cloudfunctions/platform/population.ts', 'cloudfunctions/platform/engaged.ts'],
  firms: ['cloudfunctions/platform/firms.ts'],
  messages: ['cloudfunctions/platform/outbox.ts'],
  audit: ['cloudfunctions/platform/audit.ts', 'cloudfunctions/platform/sealed-log.ts'],
  auditBatches: ['cloudfunctions/platform/sealed-log.ts'],
  sealings: ['cloudfunctions/platform/resealing.ts'],
  deletions: ['cloudfunctions/platform/deletions.ts'],
  firmApplications: ['cloudfunctions/platform/open-matters.ts'],
  signups: ['cloudfunctions/platform/open-matters.ts'],
  contactLetters: ['cloudfunctions/platform/open-matters.ts'],
  matters: ['cloudfunctions/platform/open-matters.ts'],
  cases: ['cloudfunctions/platform/open-matters.ts'],
  groupMembers: ['cloudfunctions/platform/groups.ts'],
  experts: ['cloudfunctions/platform/open-matters.ts', 'cloudfunctions/platform/committees.ts'],
  numberings: ['cloudfunctions/platform/numbering.ts'],
  auditErasures: ['cloudfunctions/platform/audit.ts'],
};

export function strangeFileNames(sources: Source[]): string[] {
  return sources.flatMap(({ file }) => {
    const [, capability, name] = /^cloudfunctions\/(?!platform\/)(\w+)\/([^/]+)$/.exec(file) ?? [];
    if (!capability || !name || everywhere.includes(name) || own[capability]?.includes(name)) return [];
    return [`${file} is not one of the names of the house`];
  });
}

export function collectionsNamedTwice(sources: Source[]): string[] {
  return Object.keys(collections).flatMap((collection) => {
    const naming = sources.filter((source) => names(source, collection) && !doors[collection]?.includes(source.file)).map(({ file }) => file);
    const allowed = naming.length === 1 && naming[0]!.endsWith('/store.ts');
    return naming.length === 0 || allowed ? [] : [`${collection} is named in ${naming.join(' and ')}`];
  });
}

function names({ file, text }: Source, collection: string): boolean {
  return file.startsWith('cloudfunctions/') && new RegExp(`\\b(?:collection|audited)\\b[^('"]*\\(\\s*['"\`]${collection}['"\`]`).test(text);
}

export function strangersToTheCloud(sources: Source[]): string[] {
  const speaking = sources.filter(({ file, text }) => /^miniprogram\/.*\.(ts|wxs|wxml)$/.test(file) && /\bwx\s*\.\s*cloud\b/.test(text));
  return speaking.filter(({ file }) => file !== 'miniprogram/services/cloud.ts').map(({ file }) => `${file} says wx.cloud`);
}

export function strangersToTheSdk(sources: Source[]): string[] {
  return sources
    .filter((source) => source.file.startsWith('cloudfunctions/') && importsOf(source).includes('wx-server-sdk'))
    .filter(({ file }) => !file.startsWith('cloudfunctions/platform/'))
    .map(({ file }) => `${file} imports wx-server-sdk`);
}

/** A file that only passes on what others export. */
export function barrels(sources: Source[]): string[] {
  return sources.filter(({ file, text }) => file.endsWith('.ts') && isBarrel(text)).map(({ file }) => `${file} is a barrel`);
}

function isBarrel(text: string): boolean {
  const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').split(';').map((statement) => statement.trim()).filter(Boolean);
  const passedOn = statements.filter((statement) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[\s\S]*\bfrom\b/.test(statement));
  return passedOn.some((statement) => /^export\s+\*\s+from/.test(statement)) || (statements.length > 0 && passedOn.length === statements.length);
}

/** Core files are given the time and have no chance in them. */
export function clocksInTheCore(sources: Source[]): string[] {
  const core = new RegExp(`^cloudfunctions/(?!platform/)\\w+/(?!(?:${shell.join('|')})\\.ts$)[\\w-]+\\.ts$|^miniprogram/shared/`);
  const reads = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandomBytes\(|\brandomUUID\(/;
  return sources.filter(({ file, text }) => core.test(file) && reads.test(text)).map(({ file }) => `${file} reads the clock or chance`);
}

export function emptyNames(sources: Source[]): string[] {
  return sources.filter(({ file }) => /(?:^|\/)(?:utils?|helpers?|misc|base)(?:\.|\/)|[-.]v\d/i.test(file)).map(({ file }) => `${file} says nothing about what is in it`);
}
