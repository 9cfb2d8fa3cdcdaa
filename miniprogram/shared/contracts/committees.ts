import type { Day, Page } from './answers';
import type { AssociationName } from './members';

/** C 9, 17; J 8, 12, 13. */
export type CommitteeKind = 'rights' | 'disciplinary' | 'professional' | 'other';
export const committeeKindLabels: Record<CommitteeKind, string> = {
  rights: '权益保护',
  disciplinary: '惩戒',
  professional: '专业',
  other: '其他',
};

export type Occupation = 'cpa' | 'scholar' | 'lawyer' | 'secretariat' | 'other';
export const occupationLabels: Record<Occupation, string> = {
  cpa: '注册会计师',
  scholar: '学者',
  lawyer: '律师',
  secretariat: '协会秘书处',
  other: '其他专业人士',
};

export interface CommitteeCard {
  id: string;
  kind: CommitteeKind;
  name: string;
  association: AssociationName;
  about: string;
}

export interface Seat {
  id: string;
  committee: { id: string; name: string; kind: CommitteeKind };
  association: AssociationName;
  /** 委员, 主任委员, 副主任委员. */
  title: string;
  from: Day;
  /** The last day. */
  until: Day;
}

export interface ExpertCard {
  id: string;
  name: string;
  occupation: Occupation;
  /** Where the person works. */
  organisation: string;
  fields: string[];
}

export interface Expert extends ExpertCard {
  profile: string;
  /** Firms in whose matters the person steps aside. */
  conflicts: string[];
  seats: Seat[];
  revision: number;
  can: { change: boolean };
}

export interface CommitteeDetail extends CommitteeCard {
  secretary: string | null;
  /** For who may dismiss them; nobody else needs more than the names. */
  secretaries: { id: string; name: string }[];
  members: { expert: ExpertCard; seat: Seat }[];
  can: { change: boolean };
}

export interface ExpertProfile {
  occupation: Occupation;
  organisation: string;
  fields: string[];
  profile: string;
  /** Left out when there are none. */
  conflicts?: string[];
}

export interface CommitteeActions {
  committees: { input: { associationId?: string }; value: CommitteeCard[] };
  committee: { input: { committeeId: string }; value: CommitteeDetail };
  experts: { input: { field?: string; cursor?: string; limit?: number }; value: Page<ExpertCard> };
  expert: { input: { expertId: string }; value: Expert };

  establish: { input: { key: string; associationId: string; kind: CommitteeKind; name: string; about: string; reason: string }; value: CommitteeCard };
  /** Somebody of the roster is found by certificate number and name; anybody else is who bears that name at that place of work. */
  /** `distinct`: why this is not the person of that name who is in the register already. */
  enterExpert: { input: { name: string; certificateNumber?: string; profile: ExpertProfile; distinct?: string }; value: Expert };
  /** A member's name is the roster's; of anybody else it may be put right. */
  describeExpert: { input: { expertId: string; revision: number; name?: string; profile: ExpertProfile; distinct?: string }; value: Expert };
  seat: { input: { expertId: string; revision: number; committeeId: string; title: string; from: Day; until: Day; reason: string }; value: Expert };
  /** Ends a term early: that day is the last. */
  vacate: { input: { expertId: string; revision: number; seatId: string; until: Day; reason: string }; value: Expert };
  appointSecretary: { input: { committeeId: string; staffId: string; reason: string }; value: CommitteeDetail };
  dismissSecretary: { input: { committeeId: string; staffId: string; reason: string }; value: CommitteeDetail };
}
