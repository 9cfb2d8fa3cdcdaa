import type { Instant, Page } from './answers';

/** Somebody in a group of members (会员自发组织), as the roster has the member now. */
export interface GroupPerson {
  memberId: string;
  name: string;
  firmName: string | null;
  maskedCertificateNumber: string;
  since: Instant;
  /** When the member left the group; null while in it. */
  until: Instant | null;
}

export type GroupStanding = 'in' | 'out';
export const groupStandingLabels: Record<GroupStanding, string> = { in: '现在的成员', out: '已离开' };

/** `groupId` is the id of the group's cover (contracts/contacts.ts). */
export interface GroupActions {
  groupPeople: { input: { groupId: string; standing: GroupStanding; cursor?: string; limit?: number }; value: Page<GroupPerson> };
  joinGroup: { input: { groupId: string; certificateNumber: string; reason: string }; value: GroupPerson };
  leaveGroup: { input: { groupId: string; memberId: string; reason: string }; value: GroupPerson };
}
