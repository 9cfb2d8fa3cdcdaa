/** Where each page lives, and how to get there. */
const tabs = ['/pages/home/index', '/pages/events/index', '/pages/messages/index', '/pages/me/index', '/pages/admin/index'];
/** WeChat refuses an eleventh page on the stack. */
const deepest = 10;

export const homePath = '/pages/home/index';
export const eventsPath = '/pages/events/index';
export const messagesPath = '/pages/messages/index';
export const mePath = '/pages/me/index';
export const adminPath = '/pages/admin/index';
export const bindPath = '/packages/members/bind/index';
export const applyPath = (kind: string) => `/packages/members/apply/index?kind=${kind}`;
export const applicationsPath = '/packages/members/applications/index';
export const bindingsPath = '/packages/members/history/index';
export const reviewsPath = '/packages/members/reviews/index';
export const reviewPath = (applicationId: string) => `/packages/members/review/index?applicationId=${encodeURIComponent(applicationId)}`;
export const myDataPath = '/packages/members/data/index';
export const findMemberPath = '/packages/members/find/index';
export const employeesPath = '/packages/members/employees/index';
export const mySignupsPath = '/packages/events/mine/index';
export const newsListPath = '/packages/news/list/index';
export const newsWithPath = (words: string) => `${newsListPath}?words=${encodeURIComponent(words)}`;
export const managedEventsPath = '/packages/admin/events/index';
export const auditLogPath = '/packages/audit/list/index';
export const auditCheckPath = '/packages/audit/check/index';
export const auditEntryPath = (entryId: string) => `/packages/audit/detail/index?entryId=${encodeURIComponent(entryId)}`;
export const looksAtMePath = '/packages/audit/mine/index';
export const casesPath = '/packages/cases/list/index';
export const fileCasePath = '/packages/cases/file/index';
export const caseBoardPath = '/packages/cases/board/index';
export const caseWorkPath = (caseId: string) => `/packages/cases/work/index?caseId=${encodeURIComponent(caseId)}`;
export const caseNoticePath = (caseId: string, kind: string, noticeId: string) => `/packages/cases/notice/index?caseId=${encodeURIComponent(caseId)}&kind=${kind}&noticeId=${encodeURIComponent(noticeId)}`;
export const convenePath = (caseId: string) => `/packages/cases/convene/index?caseId=${encodeURIComponent(caseId)}`;
export const minutesPath = (caseId: string, about: 'meeting' | 'opinion') => `/packages/cases/minutes/index?caseId=${encodeURIComponent(caseId)}&about=${about}`;
export const sittingsPath = '/packages/cases/sittings/index';
export const paperCasePath = '/packages/cases/intake/index';
export const correctPaperPath = (caseId: string) => `${paperCasePath}?caseId=${caseId}`;
export const caseLetterPath = (caseId: string, about: 'withdrawal' | 'supplement') => `/packages/cases/letter/index?caseId=${encodeURIComponent(caseId)}&about=${about}`;
export const casePath = (caseId: string) => `/packages/cases/detail/index?caseId=${encodeURIComponent(caseId)}`;
export const explainPath = (caseId: string, step: string) => `/packages/cases/explain/index?caseId=${encodeURIComponent(caseId)}&step=${step}`;
export const supplementPath = (caseId: string, supplementId: string) => `/packages/cases/supplement/index?caseId=${encodeURIComponent(caseId)}&supplementId=${encodeURIComponent(supplementId)}`;
export const caseLooksPath = (caseId: string, reader: 'applicant' | 'staff') => `/packages/cases/looks/index?caseId=${encodeURIComponent(caseId)}&reader=${reader}`;
export const verifyNoticePath = (code: string) => `/packages/cases/verify/index?code=${encodeURIComponent(code)}`;
export const pledgesPath = '/packages/pledges/list/index';
export const pledgePath = (campaignId: string) => `/packages/pledges/sign/index?campaignId=${encodeURIComponent(campaignId)}`;
export const certificatePath = (certificateId: string) => `/packages/pledges/certificate/index?certificateId=${encodeURIComponent(certificateId)}`;
export const freshCertificatePath = (certificateId: string) => `${certificatePath(certificateId)}&fresh=1`;
export const verifyPledgePath = (code: string) => `/packages/pledges/verify/index?code=${encodeURIComponent(code)}`;
export const campaignsPath = '/packages/pledges/campaigns/index';
export const campaignPath = (campaignId: string) => `/packages/pledges/campaign/index?campaignId=${encodeURIComponent(campaignId)}`;
export const writePledgePath = (campaignId: string) => `/packages/pledges/edit/index?campaignId=${encodeURIComponent(campaignId)}`;
export const pledgeCoveragePath = (campaignId: string, associationId: string) => `/packages/pledges/coverage/index?campaignId=${encodeURIComponent(campaignId)}&associationId=${encodeURIComponent(associationId)}`;
export const unsignedPath = (campaignId: string, associationId: string, firmId: string) => `/packages/pledges/unsigned/index?campaignId=${encodeURIComponent(campaignId)}&associationId=${encodeURIComponent(associationId)}&firmId=${encodeURIComponent(firmId)}`;
export const newEventPath = '/packages/admin/edit/index';
export const eventPath = (eventId: string) => `/packages/events/detail/index?eventId=${encodeURIComponent(eventId)}`;
export const articlePath = (newsId: string) => `/packages/news/article/index?newsId=${encodeURIComponent(newsId)}`;
/** The two documents have a page of their own, there in every environment; further ones are articles of an association. */
export const articleAtPath = (newsId: string, anchor: string) => (isMeasures(newsId) ? measuresPath(newsId, anchor) : `${articlePath(newsId)}&anchor=${encodeURIComponent(anchor)}`);
export const searchPath = '/packages/search/find/index';
export const cataloguePath = '/packages/services/catalogue/index';
export const kindPath = (associationId: string, kind: string) => `${cataloguePath}?associationId=${encodeURIComponent(associationId)}&kind=${encodeURIComponent(kind)}`;
export const servicePath = (serviceId: string) => `${cataloguePath}?serviceId=${encodeURIComponent(serviceId)}`;
export const measuresPath = (measuresId: string, article = '') => `/packages/services/measures/index?measuresId=${measuresId}&article=${encodeURIComponent(article)}`;
export const promisesPath = (measuresId: string, article = '') => `/packages/services/coverage/index?measuresId=${measuresId}&article=${encodeURIComponent(article)}`;
export const newsroomPath = '/packages/newsroom/shelves/index';
export const writeNewsPath = '/packages/newsroom/edit/index';
export const editNewsPath = (newsId: string) => `${writeNewsPath}?newsId=${encodeURIComponent(newsId)}`;
export const manuscriptPath = (newsId: string) => `/packages/newsroom/manuscript/index?newsId=${encodeURIComponent(newsId)}`;
export const newsVersionPath = (newsId: string, number: number) => `/packages/newsroom/version/index?newsId=${encodeURIComponent(newsId)}&number=${number}`;
export const newsUnreadPath = (newsId: string) => `/packages/newsroom/unread/index?newsId=${encodeURIComponent(newsId)}`;
export const newsUnreadPeoplePath = (newsId: string, firmId: string | null) => `/packages/newsroom/people/index?newsId=${encodeURIComponent(newsId)}&firmId=${encodeURIComponent(firmId ?? '')}`;
export const associationPath = (associationId: string) => `/packages/associations/detail/index?associationId=${encodeURIComponent(associationId)}`;
export const sheetPath = (associationId: string) => `/packages/associations/sheet/index?associationId=${encodeURIComponent(associationId)}`;
export const policyFieldPath = (associationId: string, field: string) => `/packages/associations/edit/index?associationId=${encodeURIComponent(associationId)}&field=${field}`;
export const policyVersionsPath = (associationId: string) => `/packages/associations/versions/index?associationId=${encodeURIComponent(associationId)}`;
export const treePath = (associationId: string) => `/packages/associations/tree/index?associationId=${encodeURIComponent(associationId)}`;
export const foundPath = (parentId: string) => `/packages/associations/found/index?parentId=${encodeURIComponent(parentId)}`;
export const placePath = (associationId: string) => `/packages/associations/place/index?associationId=${encodeURIComponent(associationId)}`;
export const calendarPath = '/packages/calendars/list/index';
export const calendarYearPath = (year: number) => `/packages/calendars/year/index?year=${year}`;
export const enterYearPath = (year: number) => `/packages/calendars/edit/index?year=${year}`;
export const calendarProposalPath = (proposalId: string) => `/packages/calendars/proposal/index?proposalId=${encodeURIComponent(proposalId)}`;
export const staffListPath = '/packages/staff/list/index';
export const staffPath = (staffId: string) => `/packages/staff/person/index?staffId=${encodeURIComponent(staffId)}`;
export const roleChangePath = (staffId: string, kind: string) => `/packages/staff/change/index?staffId=${encodeURIComponent(staffId)}&kind=${kind}`;
export const invitePath = '/packages/staff/invite/index';
export const proposalPath = (proposalId: string) => `/packages/staff/proposal/index?proposalId=${encodeURIComponent(proposalId)}`;
export const invitationPath = '/packages/staff/accept/index';
export const firmHomePath = '/packages/firms/home/index';
export const firmPeoplePath = '/packages/firms/people/index';
export const firmMandatesPath = '/packages/firms/mandates/index';
export const inviteToFirmPath = '/packages/firms/invite/index';
export const amendMandatePath = (mandateId: string) => `${inviteToFirmPath}?mandateId=${encodeURIComponent(mandateId)}`;
export const acceptMandatePath = '/packages/firms/accept/index';
export const applyForFirmPath = '/packages/firms/apply/index';
export const firmSignupsPath = (eventId: string) => `/packages/firms/signups/index?eventId=${encodeURIComponent(eventId)}`;
export const managedFirmsPath = '/packages/firms/managed/index';
export const managedFirmPath = (firmId: string) => `/packages/firms/firm/index?firmId=${encodeURIComponent(firmId)}`;
export const registerFirmPath = (firmId: string) => `/packages/firms/register/index?firmId=${encodeURIComponent(firmId)}`;
export const firmApplicationPath = (applicationId: string) => `/packages/firms/application/index?applicationId=${encodeURIComponent(applicationId)}`;
export const rosterPath = '/packages/roster/list/index';
export const rosterImportPath = (importId: string) => `/packages/roster/import/index?importId=${encodeURIComponent(importId)}`;
export const rosterDifferencesPath = (importId: string, kind: string) => `/packages/roster/differences/index?importId=${encodeURIComponent(importId)}&kind=${kind}`;
export const myContactPath = '/packages/staff/contact/index';
export const coversPath = '/packages/staff/covers/index';
export const assignPath = (coverId: string) => `/packages/staff/assign/index?coverId=${encodeURIComponent(coverId)}`;
export const groupPath = (groupId: string) => `/packages/staff/group/index?groupId=${encodeURIComponent(groupId)}`;
export const lettersPath = '/packages/staff/letters/index';
export const handOverPath = (staffId: string) => `/packages/staff/handover/index?staffId=${encodeURIComponent(staffId)}`;
export const committeesPath = '/packages/staff/committees/index';
export const committeePath = (committeeId: string) => `/packages/staff/committee/index?committeeId=${encodeURIComponent(committeeId)}`;
export const expertPath = (expertId: string) => `/packages/staff/expert/index?expertId=${encodeURIComponent(expertId)}`;
export const establishPath = '/packages/staff/establish/index';
export const seatPath = (committeeId: string) => `/packages/staff/seat/index?committeeId=${encodeURIComponent(committeeId)}`;
export const matterKindsPath = '/packages/matters/kinds/index';
export const fileMatterPath = (kind: string, forFirm: boolean) => `/packages/matters/file/index?kind=${kind}${forFirm ? '&firm=1' : ''}`;
export const myMattersPath = '/packages/matters/mine/index';
export const matterPath = (matterId: string) => `/packages/matters/detail/index?matterId=${encodeURIComponent(matterId)}`;
export const managedMattersPath = '/packages/matters/managed/index';
export const handleMatterPath = (matterId: string) => `/packages/matters/handle/index?matterId=${encodeURIComponent(matterId)}`;
export const publishMatterPath = (matterId: string) => `/packages/matters/publish/index?matterId=${encodeURIComponent(matterId)}`;
export const typicalDraftsPath = '/packages/matters/drafts/index';
export const typicalAnswersPath = '/packages/matters/typicals/index';
export const typicalAnswersWithPath = (words: string) => `${typicalAnswersPath}?words=${encodeURIComponent(words)}`;
export const describeExpertPath = (expertId: string) => `/packages/staff/describe/index?expertId=${encodeURIComponent(expertId)}`;
export const vacatePath = (expertId: string, seatId: string) => `/packages/staff/vacate/index?expertId=${encodeURIComponent(expertId)}&seatId=${encodeURIComponent(seatId)}`;
export const secretaryPath = (committeeId: string) => `/packages/staff/secretary/index?committeeId=${encodeURIComponent(committeeId)}`;
export const editPath = (eventId: string) => `/packages/admin/edit/index?eventId=${encodeURIComponent(eventId)}`;
export const signupsPath = (eventId: string) => `/packages/admin/signups/index?eventId=${encodeURIComponent(eventId)}`;

export function open(url: string): void {
  if (isTab(url)) void wx.switchTab({ url });
  else if (getCurrentPages().length >= deepest) void wx.redirectTo({ url });
  else void wx.navigateTo({ url });
}

/** A form that has been sent is not gone back to. */
export function replace(url: string): void {
  void wx.redirectTo({ url });
}

/** Back to where one came from; a page opened from a push has nothing behind it. */
export function back(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else void wx.switchTab({ url: homePath });
}

function isMeasures(newsId: string): boolean {
  return newsId === 'national-measures' || newsId === 'jiangsu-measures';
}

function isTab(url: string): boolean {
  return tabs.includes(url.split('?')[0] ?? url);
}
