/**
 * The collections of the product, their indexes and who may reach them: read by the local cloud, by the
 * tests and by deployment. Every collection is closed to clients; all access goes through functions.
 * The order of an index's fields matters: equality first, then the sort.
 */
export interface Index {
  name: string;
  fields: Record<string, 1 | -1>;
  unique?: boolean;
}

export interface Collection {
  indexes: Index[];
  /** CloudBase security rule. */
  rule: { read: false; write: false };
}

const closed = { read: false, write: false } as const;

export const collections: Record<string, Collection> = {
  /** The tree of associations with what each has laid down itself. */
  associations: {
    rule: closed,
    indexes: [
      { name: 'parent', fields: { parentId: 1, _id: 1 } },
      { name: 'path', fields: { associationPath: 1, _id: 1 } },
      { name: 'cities', fields: { cities: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Years of the working-day calendar that staff have entered or corrected, with their history, by year (`_id`). */
  calendarYears: {
    rule: closed,
    indexes: [
      { name: 'year', fields: { year: 1 } },
      { name: 'proposed', fields: { 'proposal.at': 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Until when somebody is about to write what could put one person on both sides: one document. */
  turns: { rule: closed, indexes: [] },
  /** Which generation of the roster is current: one document. */
  generations: { rule: closed, indexes: [] },
  /** The roster: a row for each version of each member, there from one generation until another. */
  roster: {
    rule: closed,
    indexes: [
      { name: 'member', fields: { memberId: 1 } },
      { name: 'certificate', fields: { certificateHash: 1 } },
      // A list of one association and those below it, and what an import compares its pieces with.
      { name: 'path_until_certificate', fields: { associationPath: 1, until: 1, certificateHash: 1 } },
      { name: 'firm_member', fields: { firmId: 1, memberId: 1 } },
      // What counts and asks everybody at a place, and what follows the changes of the roster.
      { name: 'association_firm_member', fields: { associationId: 1, firmId: 1, memberId: 1 } },
      { name: 'from', fields: { from: 1, _id: 1 } },
      // The people of an association by firm: who has read what.
      { name: 'path_firm_member', fields: { associationPath: 1, firmId: 1, memberId: 1 } },
      { name: 'ended', fields: { endedAt: 1 } },
    ],
  },
  /** Imports of a roster, from the upload to the switch. */
  rosterImports: {
    rule: closed,
    indexes: [
      { name: 'path_at', fields: { associationPath: 1, at: -1, _id: -1 } },
      { name: 'path_state', fields: { associationPath: 1, state: 1 } },
      { name: 'state_touched', fields: { state: 1, touchedAt: 1 } },
      { name: 'digest_state', fields: { digest: 1, state: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** The file on its way, sealed piece by piece, until it is read. */
  rosterFiles: { rule: closed, indexes: [{ name: 'import', fields: { importId: 1, piece: 1 } }] },
  /** What was read, sealed, until it has taken effect, and how it differs from the roster, somewhat longer. */
  rosterStages: { rule: closed, indexes: [{ name: 'import', fields: { importId: 1, piece: 1 } }, { name: 'kept', fields: { keptSince: 1 } }] },
  /** How far a change of the encryption key has come. */
  sealings: { rule: closed, indexes: [] },
  rosterProblems: { rule: closed, indexes: [{ name: 'import', fields: { importId: 1, piece: 1 } }, { name: 'kept', fields: { keptSince: 1 } }] },
  /** Which member a WeChat identity (`_id`) is: one for each, by the unique index. */
  bindings: { rule: closed, indexes: [{ name: 'member', fields: { memberId: 1 }, unique: true }, { name: 'checked', fields: { checkedAt: 1 } }] },
  /** Bindings that have ended. */
  bindingHistory: { rule: closed, indexes: [{ name: 'member_since', fields: { memberId: 1, since: -1 } }, { name: 'until', fields: { until: 1 } }] },
  /** 从业人员 of firms who are no members, by OPENID (`_id`). */
  employees: {
    rule: closed,
    indexes: [
      { name: 'path_status_since', fields: { associationPath: 1, status: 1, since: -1, _id: -1 } },
      { name: 'employee', fields: { employeeId: 1 } },
      // Who has read what, by firm.
      { name: 'path_firm', fields: { associationPath: 1, firmId: 1, _id: 1 } },
      { name: 'firm', fields: { firmId: 1, _id: 1 } },
      { name: 'status_until', fields: { status: 1, until: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who works for an association, by OPENID (`_id`). */
  appointments: {
    rule: closed,
    indexes: [
      { name: 'path_status_since', fields: { associationPath: 1, status: 1, since: -1, _id: -1 } },
      { name: 'staff', fields: { staffId: 1 } },
      { name: 'secretary', fields: { 'secretaryOf.committeeId': 1 } },
      { name: 'named', fields: { plainName: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Which contact person looks after which firm, city and group. */
  contactCovers: {
    rule: closed,
    indexes: [
      { name: 'path', fields: { associationPath: 1, _id: 1 } },
      { name: 'association_kind', fields: { associationId: 1, kind: 1, _id: 1 } },
      { name: 'openid', fields: { openid: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who is, or was, in a group that a contact person looks after. */
  groupMembers: {
    rule: closed,
    indexes: [
      { name: 'group_status_member', fields: { groupId: 1, status: 1, memberId: 1 } },
      { name: 'group_status_since', fields: { groupId: 1, status: 1, since: -1, _id: -1 } },
      { name: 'member_status', fields: { memberId: 1, status: 1 } },
      { name: 'status_checked', fields: { status: 1, checkedAt: 1 } },
      { name: 'status_until', fields: { status: 1, until: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** What people wrote to their contact person. */
  contactLetters: {
    rule: closed,
    indexes: [
      { name: 'from_at', fields: { 'from.openid': 1, at: -1, _id: -1 } },
      { name: 'from_state', fields: { 'from.openid': 1, state: 1 } },
      { name: 'to_state_at', fields: { 'to.openid': 1, state: 1, at: 1, _id: 1 } },
      { name: 'state_at', fields: { state: 1, at: 1 } },
      { name: 'untold', fields: { untoldSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  committees: {
    rule: closed,
    indexes: [
      { name: 'association', fields: { associationId: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Everybody who sits on a committee or may, with every seat: one document for each person. */
  experts: {
    rule: closed,
    indexes: [
      { name: 'since', fields: { since: -1, _id: -1 } },
      { name: 'field_since', fields: { fields: 1, since: -1, _id: -1 } },
      { name: 'words_since', fields: { words: 1, since: -1, _id: -1 } },
      { name: 'names', fields: { names: 1, _id: 1 } },
      { name: 'last_day', fields: { lastDay: 1 } },
      { name: 'member', fields: { memberId: 1 } },
      { name: 'committee', fields: { 'seats.committeeId': 1, _id: 1 } },
      { name: 'association', fields: { 'seats.associationId': 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who the super administrators of an association (`_id`) are: taking one away changes this one document. */
  administrations: { rule: closed, indexes: [] },
  /** Every change of somebody's roles: who, when, why, and who confirmed it. */
  roleChanges: {
    rule: closed,
    indexes: [
      // What waits for a person or a second administrator, what expires first at the top.
      { name: 'path_state_expires', fields: { associationPath: 1, state: 1, expiresAt: 1, _id: 1 } },
      { name: 'openid_proposed', fields: { openid: 1, proposedAt: -1, _id: -1 } },
      { name: 'code_hash', fields: { codeHash: 1 } },
      { name: 'unsettled', fields: { unsettledSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who acts for a firm, by OPENID (`_id`). */
  mandates: {
    rule: closed,
    indexes: [
      { name: 'firm_status_since', fields: { firmId: 1, status: 1, since: -1, _id: 1 } },
      { name: 'path_status_since', fields: { associationPath: 1, status: 1, since: -1, _id: -1 } },
      { name: 'firm_reference', fields: { firmId: 1, reference: 1 } },
      { name: 'status_checked', fields: { status: 1, checkedAt: 1 } },
      { name: 'ended', fields: { endedAt: 1 } },
      { name: 'until', fields: { untilDay: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** What a person was entrusted with by firms before. */
  mandateHistory: {
    rule: closed,
    indexes: [
      { name: 'openid_since', fields: { openid: 1, since: -1 } },
      { name: 'ended', fields: { endedAt: 1 } },
      { name: 'until', fields: { untilDay: 1 } },
    ],
  },
  /** 单位会员 and their branches. */
  firms: {
    rule: closed,
    indexes: [
      { name: 'name', fields: { name: 1 } },
      { name: 'names', fields: { names: 1 }, unique: true },
      { name: 'reach_name', fields: { reach: 1, name: 1 } },
      { name: 'reach', fields: { reach: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** For the first administrator of a firm, by person and firm (`_id`). */
  firmApplications: {
    rule: closed,
    indexes: [
      { name: 'openid_at', fields: { openid: 1, at: -1, _id: -1 } },
      { name: 'path_state_at', fields: { associationPath: 1, state: 1, at: 1, _id: 1 } },
      { name: 'uncleared', fields: { clearedAt: 1, decidedAt: 1 } },
      { name: 'unfinished', fields: { unfinishedSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** To act for a firm, by the hash of the code (`_id`). */
  firmInvitations: {
    rule: closed,
    indexes: [
      { name: 'until', fields: { until: 1 } },
      { name: 'used_by', fields: { usedBy: 1 } },
    ],
  },
  /** What people apply for with a proof, and what staff decided. */
  applications: {
    rule: closed,
    indexes: [
      { name: 'openid_at', fields: { openid: 1, at: -1, _id: -1 } },
      { name: 'openid_state', fields: { openid: 1, state: 1 } },
      // What waits for staff the longest first, what they decided the newest first.
      { name: 'path_state_at', fields: { associationPath: 1, state: 1, at: 1, _id: 1 } },
      { name: 'path_decided', fields: { associationPath: 1, decidedAt: -1, _id: -1 } },
      { name: 'unfinished', fields: { unfinishedSince: 1, _id: 1 } },
      { name: 'uncleared', fields: { clearedAt: 1, decidedAt: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who wished to be forgotten, until every capability has done its part. */
  deletions: { rule: closed, indexes: [{ name: 'waiting_at', fields: { waiting: 1, at: 1 } }] },
  /** What phones have uploaded into their own folders, until it was submitted or has lain too long. */
  uploads: { rule: closed, indexes: [{ name: 'at', fields: { at: 1 } }] },
  /** Failed attempts to bind, per OPENID (`_id`). */
  attempts: { rule: closed, indexes: [{ name: 'at', fields: { at: 1 } }] },
  events: {
    rule: closed,
    indexes: [
      // What members see: not yet over, the one that ends first at the top.
      { name: 'status_ends', fields: { status: 1, 'terms.endsAt': 1, _id: 1 } },
      { name: 'status_format_ends', fields: { status: 1, format: 1, 'terms.endsAt': 1, _id: 1 } },
      { name: 'status_city_ends', fields: { status: 1, city: 1, 'terms.endsAt': 1, _id: 1 } },
      { name: 'status_format_city_ends', fields: { status: 1, format: 1, city: 1, 'terms.endsAt': 1, _id: 1 } },
      // What one can sign up for now, the one that closes first at the top.
      { name: 'status_closes', fields: { status: 1, signupClosesAt: 1, _id: 1 } },
      { name: 'status_format_closes', fields: { status: 1, format: 1, signupClosesAt: 1, _id: 1 } },
      { name: 'status_city_closes', fields: { status: 1, city: 1, signupClosesAt: 1, _id: 1 } },
      { name: 'status_format_city_closes', fields: { status: 1, format: 1, city: 1, signupClosesAt: 1, _id: 1 } },
      // What staff see: everything of their association and below, the newest first.
      { name: 'path_starts', fields: { associationPath: 1, 'terms.startsAt': -1, _id: -1 } },
      { name: 'status_words_ends', fields: { status: 1, words: 1, 'terms.endsAt': -1, _id: -1 } },
      { name: 'path_status_starts', fields: { associationPath: 1, status: 1, 'terms.startsAt': -1, _id: -1 } },
      { name: 'creator_status', fields: { createdBy: 1, status: 1, _id: 1 } },
      { name: 'unsettled', fields: { unsettledSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  signups: {
    rule: closed,
    indexes: [
      { name: 'event_state_signed', fields: { eventId: 1, state: 1, signedUpAt: 1, _id: 1 } },
      { name: 'event_signed', fields: { eventId: 1, signedUpAt: 1, _id: 1 } },
      // What waits for staff of an association, the event that starts first at the top.
      { name: 'path_state_starts', fields: { associationPath: 1, state: 1, 'terms.startsAt': 1, _id: 1 } },
      { name: 'member_starts', fields: { memberId: 1, 'terms.startsAt': -1, _id: -1 } },
      { name: 'named_ends', fields: { namelessSince: 1, 'terms.endsAt': 1 } },
      { name: 'unfinished', fields: { unfinishedSince: 1, _id: 1 } },
    ],
  },
  /** Rights-protection cases under C 23, one document each with all that belongs to it. */
  cases: {
    rule: closed,
    indexes: [
      { name: 'member_received', fields: { 'applicant.memberId': 1, receivedAt: -1, _id: -1 } },
      { name: 'person_received', fields: { 'applicant.kind': 1, 'applicant.openid': 1, receivedAt: -1, _id: -1 } },
      { name: 'firm_received', fields: { 'applicant.kind': 1, 'applicant.firmId': 1, receivedAt: -1, _id: -1 } },
      // The board: what is due first at the top, of an association and of one officer.
      { name: 'path_open_rank', fields: { associationPath: 1, open: 1, rank: 1, _id: 1 } },
      { name: 'path_open_due', fields: { associationPath: 1, open: 1, 'due.at': 1, _id: 1 } },
      { name: 'path_open_officer_rank', fields: { associationPath: 1, open: 1, 'officer.openid': 1, rank: 1, _id: 1 } },
      { name: 'path_open_unassigned', fields: { associationPath: 1, open: 1, officer: 1, receivedAt: 1, _id: 1 } },
      { name: 'team_open', fields: { 'team.openid': 1, open: 1, _id: 1 } },
      // What the duty works through: days to be worked out anew, reminders not told yet.
      { name: 'open_stamp', fields: { open: 1, calendarStamp: 1, _id: 1 } },
      { name: 'remind', fields: { remindOn: 1, _id: 1 } },
      { name: 'untold', fields: { untoldSince: 1, _id: 1 } },
      { name: 'unnumbered', fields: { unnumberedSince: 1, _id: 1 } },
      { name: 'unjoined', fields: { unjoinedSince: 1, _id: 1 } },
      { name: 'number', fields: { number: 1 } },
      { name: 'open_forget', fields: { open: 1, forgetSince: 1 } },
      { name: 'answered', fields: { 'stage.state': 1, 'stage.answered.at': 1 } },
      { name: 'notice_unnumbered', fields: { noticeUnnumberedSince: 1, _id: 1 } },
      { name: 'keys', fields: { keys: 1, receivedAt: -1, _id: -1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** One a day and association that has a robot: claimed before it is sent. */
  caseDigests: { rule: closed, indexes: [{ name: 'at', fields: { at: 1 } }] },
  /** Series of numbers without gaps: the last one given and to whom. */
  numberings: { rule: closed, indexes: [] },
  /** 诉求/意见 and every other service that works by a declaration. */
  matters: {
    rule: closed,
    indexes: [
      { name: 'owner_at', fields: { owner: 1, at: -1, _id: -1 } },
      { name: 'owner_state', fields: { owner: 1, state: 1 } },
      { name: 'owner_cleared', fields: { owner: 1, clearedAt: 1, _id: 1 } },
      { name: 'filer_owner', fields: { 'filer.openid': 1, owner: 1 } },
      // What staff choose from: what is due or has waited longest first, what has ended newest first.
      { name: 'association_stage_rank', fields: { associationId: 1, stage: 1, rank: 1, _id: 1 } },
      { name: 'officer_stage_rank', fields: { 'officer.openid': 1, stage: 1, rank: 1, _id: 1 } },
      { name: 'referred_rank', fields: { referredFrom: 1, rank: 1, _id: 1 } },
      { name: 'state_reply', fields: { state: 1, 'reply.at': 1 } },
      { name: 'uncleared', fields: { clearedAt: 1, endedAt: 1 } },
      { name: 'dated', fields: { endedAt: 1, 'clock.stamp': 1 } },
      { name: 'untold', fields: { untoldSince: 1, _id: 1 } },
      { name: 'unnumbered', fields: { unnumberedSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Answers that help others, each by its matter (`_id`): what is published says nothing of who asked. */
  typicalAnswers: {
    rule: closed,
    indexes: [
      { name: 'state_published', fields: { state: 1, publishedAt: -1, _id: -1 } },
      { name: 'state_words_published', fields: { state: 1, words: 1, publishedAt: -1, _id: -1 } },
      { name: 'association_state_at', fields: { associationId: 1, state: 1, at: -1, _id: -1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** 诚信承诺、诚信宣誓、自律公约: what is asked of whom, with every text that was ever published. */
  pledgeCampaigns: {
    rule: closed,
    indexes: [
      // What a reader is asked, by who they are and where they belong.
      { name: 'keys_since', fields: { audienceKeys: 1, since: -1, _id: -1 } },
      { name: 'path_since', fields: { associationPath: 1, since: -1, _id: -1 } },
      { name: 'path_state_since', fields: { associationPath: 1, state: 1, since: -1, _id: -1 } },
      { name: 'association_state_since', fields: { associationId: 1, state: 1, since: -1, _id: -1 } },
      { name: 'state', fields: { state: 1, _id: 1 } },
      { name: 'untold', fields: { untoldSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Signatures, each by its campaign, text, period and signer (`_id`); what was signed is never changed. */
  pledges: {
    rule: closed,
    indexes: [
      { name: 'signer_at', fields: { signerKey: 1, at: -1, _id: -1 } },
      { name: 'campaign_id', fields: { campaignId: 1, _id: 1 } },
      // How many have signed, by where they are today; and what is still to be counted.
      { name: 'campaign_round_place', fields: { campaignId: 1, round: 1, 'now.associationId': 1, 'now.firmId': 1 } },
      { name: 'campaign_uncounted', fields: { campaignId: 1, uncountedSince: 1, _id: 1 } },
      { name: 'member', fields: { memberId: 1 } },
      { name: 'campaign_signer', fields: { campaignId: 1, signerKey: 1, at: -1, _id: -1 } },
      { name: 'code', fields: { code: 1 } },
      { name: 'erased_at', fields: { isErased: 1, at: 1 } },
      { name: 'untold', fields: { untoldSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** Who is asked and who has signed, by association and by firm within it: kept, so that nobody counts members while a page waits. */
  pledgeCounts: { rule: closed, indexes: [{ name: 'parent_share', fields: { campaignId: 1, round: 1, parentId: 1, share: 1, _id: 1 } }] },
  /** Of each campaign (`_id`): what is to be counted anew. */
  pledgeCountings: { rule: closed, indexes: [] },
  /** How far the changes of the roster were followed: one document. */
  pledgeMarks: { rule: closed, indexes: [] },
  /** What everybody who is asked is to be told, until it has gone out. */
  pledgeAnnouncements: { rule: closed, indexes: [{ name: 'done_at', fields: { done: 1, at: 1, _id: 1 } }] },
  /** Exported files that are to be taken away again. */
  pledgeExports: { rule: closed, indexes: [{ name: 'ends', fields: { endsAt: 1, _id: 1 } }] },
  /** The audit log: what has happened and who has looked; `batch` is null until the entry is sealed. */
  audit: {
    rule: closed,
    indexes: [
      { name: 'batch', fields: { batch: 1, _id: 1 } },
      { name: 'batch_at', fields: { batch: 1, at: 1, _id: 1 } },
      { name: 'path_at', fields: { associationPath: 1, at: -1, _id: -1 } },
      { name: 'path_kind_at', fields: { associationPath: 1, kind: 1, at: -1, _id: -1 } },
      { name: 'path_member_at', fields: { associationPath: 1, 'subject.memberId': 1, at: -1, _id: -1 } },
      { name: 'path_name_at', fields: { associationPath: 1, 'by.name': 1, at: -1, _id: -1 } },
      // What a member sees of who looked, and what is erased with a member.
      { name: 'subject_kind_at', fields: { 'subject.id': 1, kind: 1, at: -1, _id: -1 } },
      { name: 'member_kind_at', fields: { 'subject.memberId': 1, kind: 1, at: -1, _id: -1 } },
      { name: 'openid_role_at', fields: { 'by.openid': 1, 'by.role': 1, at: 1 } },
    ],
  },
  /** Sealed batches by their number (`_id`), each chained to the one before. */
  auditBatches: { rule: closed, indexes: [{ name: 'expired', fields: { expired: 1, _id: 1 } }] },
  /** Members whose entries are to be erased as soon as the law allows. */
  auditErasures: { rule: closed, indexes: [] },
  /** Exported files that are to be taken away again. */
  auditExports: { rule: closed, indexes: [{ name: 'ends', fields: { endsAt: 1, _id: 1 } }] },
  messages: {
    rule: closed,
    indexes: [
      { name: 'recipient_at', fields: { recipient: 1, at: -1, _id: -1 } },
      { name: 'recipient_read', fields: { recipient: 1, read: 1 } },
      { name: 'push_due', fields: { push: 1, pushDueAt: 1 } },
      { name: 'at', fields: { at: 1 } },
    ],
  },
  /** One-time consents left, one document per OPENID and template. */
  consents: { rule: closed, indexes: [] },
  /** What readers see of the news. A reader's keys are some twenty; each list is a merge of their stretches. */
  news: {
    rule: closed,
    indexes: [
      { name: 'audience_published', fields: { audienceKeys: 1, publishedAt: -1, _id: -1 } },
      { name: 'audience_category_published', fields: { audienceKeys: 1, category: 1, publishedAt: -1, _id: -1 } },
      { name: 'must_audience_published', fields: { mustRead: 1, audienceKeys: 1, publishedAt: -1, _id: -1 } },
      { name: 'pin', fields: { pinKey: 1, pinnedUntil: 1 } },
      { name: 'title_words', fields: { titleWords: 1, publishedAt: -1, _id: -1 } },
      { name: 'words', fields: { words: 1, publishedAt: -1, _id: -1 } },
    ],
  },
  /** That somebody has read to the end what must be read, by article and reader (`_id`). */
  newsReceipts: {
    rule: closed,
    indexes: [
      { name: 'news_firm', fields: { newsId: 1, firmId: 1, memberId: 1 } },
      { name: 'reader_at', fields: { reader: 1, at: -1, _id: -1 } },
    ],
  },
  /** That everybody who has not read an article is told, and how far the duty has come. */
  newsRounds: { rule: closed, indexes: [{ name: 'open', fields: { open: 1, at: 1 } }] },
  /** How often articles were read, sixteen shards for each: no reader waits for another, and a duty adds them up. */
  newsReads: {
    rule: closed,
    indexes: [
      { name: 'news', fields: { newsId: 1 } },
      { name: 'folded', fields: { folded: 1, _id: 1 } },
    ],
  },
  /** Articles as their associations work on them: drafts, reviews, amendments, and how it all came about. */
  manuscripts: {
    rule: closed,
    indexes: [
      { name: 'association_state_at', fields: { associationId: 1, state: 1, at: -1, _id: -1 } },
      { name: 'state_out', fields: { state: 1, goesOutAt: 1 } },
      { name: 'trace', fields: { 'files.trace': 1 } },
      { name: 'unfinished', fields: { unfinishedSince: 1, _id: 1 } },
      { name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } },
    ],
  },
  /** What was submitted, word for word: by the article and the revision that it had (`_id`). */
  newsVersions: { rule: closed, indexes: [{ name: 'news', fields: { newsId: 1, _id: 1 } }] },
};
