import type { Day, Instant, Page } from './answers';
import type { AssociationName, MemberKind } from './members';
import type { OwnSection } from './own-data';
import type { FirmScope } from './roles';

/** 单位会员 (C 7) and its 分支机构, which J 5 makes members too. Its name and where it practises are public. */
export interface Firm {
  id: string;
  name: string;
  city: string;
  association: AssociationName;
  branches: FirmBranch[];
}

export interface FirmBranch {
  id: string;
  name: string;
  city: string;
  association: AssociationName;
}

export interface FirmDetail extends Firm {
  /** Ids of the branches that are 单位会员 themselves, by the policy of the association that each belongs to (C 7, J 5). */
  memberBranches: string[];
}

export interface FirmDraft {
  name: string;
  city: string;
  branches: { id: string; name: string; city: string }[];
}

export interface ManagedFirm extends Firm {
  revision: number;
  /** How many act for it now. */
  administrators: number;
}

/** Who acts for a firm. `id` is opaque. */
export interface MandateCard {
  id: string;
  name: string;
  capacity: 'administrator' | 'delegate';
  scopes: FirmScope[];
  fromDay: Day;
  untilDay: Day | null;
  /** Not yet begun, in term, or over by its own date or by somebody's decision. */
  state: 'coming' | 'current' | 'over';
  /** The caller's own. */
  mine: boolean;
}
export const mandateStateLabels: Record<MandateCard['state'], string> = { coming: '未到期', current: '有效', over: '已结束' };
export const capacityLabels: Record<MandateCard['capacity'], string> = { administrator: '管理员', delegate: '经办人' };

export interface MandateTerms {
  scopes: FirmScope[];
  fromDay: Day;
  untilDay: Day;
}

export interface FirmPerson {
  memberId: string;
  name: string;
  kind: MemberKind;
  branchName: string | null;
  maskedCertificateNumber: string;
  bound: boolean;
}

export type FirmApplicationState = 'pending' | 'approved' | 'rejected' | 'withdrawn';
export const firmApplicationStateLabels: Record<FirmApplicationState, string> = {
  pending: '待审核',
  approved: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
};

export interface FirmApplication {
  id: string;
  firm: { id: string; name: string };
  applicantName: string;
  state: FirmApplicationState;
  reason: string | null;
  at: Instant;
}

export interface FirmApplicationDetail extends FirmApplication {
  /** Good for a few minutes; null once the letter is no longer kept. */
  letterAddress: string | null;
  /** What the platform knows about the applicant, null of a guest. */
  applicant: { memberName: string; firmName: string | null; maskedCertificateNumber: string } | null;
  administrators: string[];
  revision: number;
}

type Empty = Record<string, never>;
type Paged = { cursor?: string; limit?: number };

export interface FirmActions {
  /** Names that begin with the text; 20 at most. */
  find: { input: { text: string }; value: Firm[] };
  firm: { input: { firmId: string }; value: FirmDetail };

  /** `letterFile` is the stamped 授权书, a picture or a PDF. One open application per person and firm. */
  apply: { input: { firmId: string; name: string; letterFile: string }; value: FirmApplication };
  applications: { input: Empty; value: FirmApplication[] };
  withdraw: { input: { applicationId: string }; value: FirmApplication };
  /** The code that an administrator gave; used once, within a day. */
  accept: { input: { code: string }; value: { firmName: string } };

  mandates: { input: Empty; value: MandateCard[] };
  /** A delegate has terms, an administrator has none. */
  invite: { input: { name: string; terms: MandateTerms | null; key: string }; value: { code: string; until: Instant } };
  /** Of an open invitation to the own firm: opens the page where it is accepted. For an `<image>`. */
  drawCode: { input: { code: string }; value: { picture: string } };
  amend: { input: { mandateId: string; terms: MandateTerms }; value: MandateCard };
  end: { input: { mandateId: string; reason: string }; value: MandateCard };
  people: { input: Paged; value: Page<FirmPerson> };

  own: { input: Empty; value: OwnSection[] };
  todo: { input: Empty; value: { pendingApplications: number } };
  managed: { input: { text?: string } & Paged; value: Page<ManagedFirm> };
  register: { input: { draft: FirmDraft }; value: ManagedFirm };
  revise: { input: { firmId: string; revision: number; draft: FirmDraft; reason: string }; value: ManagedFirm };
  waiting: { input: Paged; value: Page<FirmApplication> };
  application: { input: { applicationId: string }; value: FirmApplicationDetail };
  approve: { input: { applicationId: string; revision: number; reason: string }; value: FirmApplication };
  reject: { input: { applicationId: string; revision: number; reason: string }; value: FirmApplication };
  /** The mandates of a firm, for staff. */
  mandatesOf: { input: { firmId: string }; value: MandateCard[] };
  /** An administrator who left, or a mandate that was misused. */
  revoke: { input: { firmId: string; mandateId: string; reason: string }; value: MandateCard };
}

