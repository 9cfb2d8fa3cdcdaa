import { Refused } from '../platform/errors';
import type { Standing } from '../platform/identity';

/** What the caller has shown to know and to have. */
export interface Proof {
  openid: string;
  name: string;
  phoneHash: string;
}

/** What of the roster a binding is proven against, and whom the member is bound to now. */
export interface Candidate {
  memberId: string;
  name: string;
  phoneHash: string;
  standing: Standing;
  boundTo: string | null;
}

/** The roster knows numbers of the mainland. */
export function isMainland(countryCode: string): boolean {
  return countryCode === '86';
}

/** One sentence for every failure: which part was wrong, or that somebody else is bound, is nobody's business. */
export function mismatch(): Refused {
  return new Refused('invalid', '所填信息与协会登记的不一致，请核对证书编号、姓名和手机号；仍不成功请联系所属协会');
}

export function isProven(candidate: Candidate | null, proof: Proof): candidate is Candidate {
  return (
    candidate !== null &&
    candidate.standing === 'active' &&
    isSameName(candidate.name, proof.name) &&
    candidate.phoneHash === proof.phoneHash &&
    (candidate.boundTo === null || candidate.boundTo === proof.openid)
  );
}

/** 少数民族 names are written with several kinds of dot, and full-width letters look alike. */
export function isSameName(registered: string, typed: string): boolean {
  return plainName(registered) === plainName(typed);
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•‧・.．]/g, '');
}
