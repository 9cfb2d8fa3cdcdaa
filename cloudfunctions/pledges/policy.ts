import type { Day } from 'shared/contracts/answers';
import { doors } from 'shared/contracts/doors';
import type { Permission } from 'shared/contracts/events';
import type { Person, StaffRole } from 'shared/contracts/roles';
import { oversees } from '../platform/permission';
import { draftStage, sideOf, type CampaignRecord, type Published } from './campaign';
import { phaseOf } from './period';
import type { Signer } from './signer';

/** Of the staff member who asks. */
export interface Clerk {
  openid: string;
  roles: readonly StaffRole[];
  associationId: string;
  associationPath: readonly string[];
}

const writers: readonly StaffRole[] = ['lead', 'publisher'];
const exporters: readonly Person[] = doors.exportPledges;
const releasers: readonly StaffRole[] = ['lead', 'publisher', 'approver'];

export function mayManage({ associationId }: Clerk, { associationPath }: Pick<CampaignRecord, 'associationPath'>): boolean {
  return oversees(associationId, associationPath);
}

/** What an upper level asks of everybody below is looked after below too, once it is published. */
export function maySee(clerk: Clerk, campaign: Pick<CampaignRecord, 'associationId' | 'associationPath' | 'published'>): boolean {
  return mayManage(clerk, campaign) || (clerk.associationPath.includes(campaign.associationId) && isOut(campaign));
}

/** Ended says nothing: a draft that is dropped was never out. */
function isOut({ published }: Pick<CampaignRecord, 'published'>): boolean {
  return published !== null;
}

export function maySave(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!isOneOf(clerk, writers, campaign)) return no('您的岗位没有这项权限');
  return draftStage(campaign) === 'draft' ? yes : no('只有草稿可以修改，请先退回或起草新文本');
}

export function maySubmit(campaign: CampaignRecord, clerk: Clerk): Permission {
  return maySave(campaign, clerk);
}

/** Never by whoever submitted it: a text that everybody signs takes two people. */
export function mayPublish(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!isOneOf(clerk, releasers, campaign)) return no('您的岗位没有这项权限');
  if (draftStage(campaign) !== 'review') return no('还没有提交复核');
  return campaign.submittedBy?.openid === clerk.openid ? no('须由提交人以外的人复核发布') : yes;
}

export function maySendBack(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!isOneOf(clerk, releasers, campaign)) return no('您的岗位没有这项权限');
  return draftStage(campaign) === 'review' ? yes : no('还没有提交复核');
}

const mostVersions = 20;

export function mayRevise(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!isOneOf(clerk, writers, campaign)) return no('您的岗位没有这项权限');
  if (campaign.state !== 'published') return no('只有已发布的承诺可以起草新文本');
  if (campaign.versions.length >= mostVersions) return no(`一项承诺最多 ${mostVersions} 版文本，请另行发起`);
  return campaign.revising === null ? yes : no('新文本已在起草或复核');
}

export function mayEnd(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!isOneOf(clerk, writers, campaign)) return no('您的岗位没有这项权限');
  return campaign.state === 'ended' ? no('已经结束') : yes;
}

/** The whole of it: whoever looks after a part of somebody else's campaign sees the board. */
export function mayExport(campaign: CampaignRecord, clerk: Clerk): Permission {
  if (!mayManage(clerk, campaign) || !clerk.roles.some((role) => exporters.includes(role))) return no('您的岗位没有这项权限');
  return campaign.versions.length > 0 ? yes : no('这项承诺还没有发布');
}

/** What is wrong with a draft as a whole, or null. */
export function draftFault({ draft, published, associationPath }: Pick<CampaignRecord, 'draft' | 'published' | 'associationPath'>, places: { associationPath: string[] }[]): string | null {
  const { audience, from, until } = draft;
  const side = sideOf(audience);
  if (side === null) return '个人、单位会员和工作人员的承诺请分别发起';
  if (until !== null && until < from) return '截止日期不能早于开始日期';
  if (side === 'staff' && audience.firmIds.length > 0) return '工作人员的承诺不能按单位会员发起';
  const own = associationPath.at(-1)!;
  if (places.some((place) => !place.associationPath.includes(own))) return '只能面向本会及下级协会，请核对';
  return published && (sideOf(published.audience) !== side || published.kind !== draft.kind) ? '新文本的种类和签署对象须与原承诺一致' : null;
}

/** `signer` is whom the campaign asks, null when it asks nobody that the caller is. */
export function maySign(published: Published, isOver: boolean, signer: Signer | null, hasSigned: boolean, today: Day): Permission {
  if (hasSigned) return no('您已签署');
  if (isOver) return no('这项承诺已经结束');
  const phase = phaseOf(published, today);
  if (phase === 'coming') return no(`签署从 ${published.from} 开始`);
  if (phase === 'over') return no(`签署已于 ${published.until} 结束`);
  return signer ? yes : no(sideOf(published.audience) === 'firms' ? '单位承诺须由本所管理员签署' : '这项承诺不需要您签署');
}

function isOneOf(clerk: Clerk, roles: readonly StaffRole[], campaign: CampaignRecord): boolean {
  return mayManage(clerk, campaign) && clerk.roles.some((role) => roles.includes(role));
}

const yes: Permission = { allowed: true };

function no(reason: string): Permission {
  return { allowed: false, reason };
}
