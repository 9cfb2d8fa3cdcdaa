import type { OwnAssociation } from '../platform/identity';

/**
 * Who an association's super administrators are, in one document: whoever takes one away changes it, so that of two
 * who remove each other at the same moment the second finds nobody left to remove. Never longer than the
 * appointments themselves say: somebody enters after being appointed, and leaves before.
 */
export interface Administration {
  /** The association. */
  _id: string;
  administrators: string[];
  /** Who has claimed a fresh environment; two at most, ever. */
  founders: string[];
  revision: number;
}

/** The first alone could grant nothing, for nobody could confirm it. */
export const mostFounders = 2;

export function unattended(associationId: string): Administration {
  return { _id: associationId, administrators: [], founders: [], revision: 0 };
}

interface Leaving extends Pick<OwnAssociation, 'associationPath'> {
  openid: string;
}

/** Why one may not be taken away by that person, or null. Above the root there is nobody to confirm what a single one would grant. */
export function leavingFault({ _id, administrators }: Administration, { openid, associationPath }: Leaving, by: { openid: string } & Pick<OwnAssociation, 'associationId'>): string | null {
  if (by.associationId === _id && !administrators.includes(by.openid)) return '您的超级管理员岗位刚刚有变化，请刷新后再试';
  const others = administrators.filter((each) => each !== openid);
  if (associationPath.length === 1 && others.length < 2) return '最上级协会至少保留两位超级管理员，请先增加一位';
  return others.length === 0 ? '每个协会至少保留一位超级管理员，请先增加一位' : null;
}

export function without({ administrators, ...rest }: Administration, leaving: string): Administration {
  return { ...rest, administrators: administrators.filter((openid) => openid !== leaving) };
}

export function including({ administrators, ...rest }: Administration, entering: string): Administration {
  return { ...rest, administrators: [...new Set([...administrators, entering])] };
}

/** The secret opens the door to two persons and then to nobody, whoever leaves later. */
export function claimFault({ administrators, founders }: Administration, openid: string): string | null {
  if (founders.includes(openid)) return null;
  const taken = founders.length >= mostFounders || administrators.some((each) => !founders.includes(each));
  return taken ? '首任管理员已经产生，请由现任超级管理员邀请您' : null;
}
