import type { Instant, Page } from './answers';
import type { CommitteeActions } from './committees';
import type { ContactActions } from './contacts';
import type { Permission } from './events';
import type { GroupActions } from './groups';
import type { AssociationName } from './members';
import type { OwnSection } from './own-data';
import type { StaffRole } from './roles';

/** How somebody's roles are changed. `found`: the first administrators of a fresh environment. */
export type ChangeKind = 'found' | 'invite' | 'grant' | 'revoke' | 'end';
export const changeKindLabels: Record<ChangeKind, string> = {
  found: '首任管理员',
  invite: '邀请任职',
  grant: '增加岗位',
  revoke: '取消岗位',
  end: '结束任职',
};

/**
 * `invited`: waits for the person; `proposed`: waits for a second administrator; `overtaken`: was decided, but
 * something else had changed meanwhile, and nothing came of it.
 */
export type ChangeState = 'invited' | 'proposed' | 'confirmed' | 'refused' | 'withdrawn' | 'overtaken' | 'expired';
export const changeStateLabels: Record<ChangeState, string> = {
  invited: '等待本人接受',
  proposed: '等待第二人确认',
  confirmed: '已生效',
  refused: '未获确认',
  withdrawn: '已撤回',
  overtaken: '没有生效',
  expired: '已过期',
};

export interface StaffMember {
  /** Opaque; nobody's OPENID. */
  id: string;
  name: string;
  roles: StaffRole[];
  association: AssociationName;
  status: 'active' | 'ended';
}

/** Who did what to somebody's roles, when and why. */
export interface RoleChange {
  id: string;
  kind: ChangeKind;
  state: ChangeState;
  name: string;
  roles: StaffRole[];
  association: AssociationName;
  reason: string;
  by: string;
  at: Instant;
  expiresAt: Instant | null;
  decided: { by: string; at: Instant; reason: string | null } | null;
}

export interface StaffDetail extends StaffMember {
  revision: number;
  since: Instant;
  /** The newest first. */
  history: RoleChange[];
  /** Decided by the cloud; a `false` carries the sentence to show. */
  can: { change: Permission; end: Permission };
}

export interface ProposalDetail extends RoleChange {
  /** Only in the answer to who made the invitation, once: typed or scanned by the invited person. */
  code: string | null;
  /** What the invited person reads out must be typed to confirm. */
  needsCheck: boolean;
  can: { confirm: Permission; withdraw: Permission };
}

/** What an invited person sees before accepting. */
export interface Invitation {
  name: string;
  association: AssociationName;
  roles: StaffRole[];
  expiresAt: Instant;
  /** Once accepted: read out to the administrator who confirms. */
  check: string | null;
  state: 'invited' | 'proposed' | 'confirmed';
}

type Proposed = { key: string; staffId: string; revision: number; reason: string };

/** `key` is the page's own, random and made once: a repeated call is the same one. */
export interface RoleActions {
  /** For the first two administrators of a fresh environment, with the secret of whoever set it up. */
  claim: { input: { secret: string; associationId: string; name: string }; value: { staffId: string } };
  invitation: { input: { code: string }; value: Invitation };
  accept: { input: { code: string }; value: Invitation };

  list: { input: { status?: 'active' | 'ended'; cursor?: string; limit?: number }; value: Page<StaffMember> };
  detail: { input: { staffId: string }; value: StaffDetail };
  invite: { input: { key: string; associationId: string; name: string; roles: StaffRole[]; reason: string }; value: ProposalDetail };
  grant: { input: Proposed & { roles: StaffRole[] }; value: RoleChange };
  revoke: { input: Proposed & { roles: StaffRole[] }; value: RoleChange };
  end: { input: Proposed; value: RoleChange };

  /** All that wait for a person or a second administrator, the newest first. */
  proposals: { input: { cursor?: string; limit?: number }; value: Page<RoleChange> };
  proposal: { input: { proposalId: string }; value: ProposalDetail };
  /** Of an open invitation, for who made it: opens the page where it is accepted. For an `<image>`. */
  drawCode: { input: { proposalId: string; code: string }; value: { picture: string } };
  confirm: { input: { proposalId: string; check?: string }; value: RoleChange };
  refuse: { input: { proposalId: string; reason: string }; value: RoleChange };
  withdraw: { input: { proposalId: string }; value: RoleChange };
  own: { input: Record<string, never>; value: OwnSection[] };
  /** What waits for the caller. */
  todo: { input: Record<string, never>; value: { proposals: number; letters: number } };
}

export type StaffActions = RoleActions & ContactActions & GroupActions & CommitteeActions;
