import { endless } from '../platform/generation';
import type { RosterRow } from '../platform/generations';
import type { PhoneKeys } from '../platform/phones';
import { contentOf } from './difference';
import type { Places, StagedMember } from './entry';

/** How the sealed numbers of the file become the member's own: for another owner, with the key of today. */
export type Reseal = (sealed: string, owner: string, keys: PhoneKeys, newOwner: string) => string;

/** Who the member is and works for, where the file alone does not say it. */
export interface Naming {
  memberId(certificateHash: string): string;
  firmId(firmName: string): string;
}

/** The next version of a member: as the file says, or, when the file does not name them, as before and left. */
export function versionOf(member: StagedMember | null, before: RosterRow | null, generation: number, places: Places, naming: Naming, seals: { keys: PhoneKeys; reseal: Reseal }): RosterRow {
  if (!member) return { ...before!, ...numbered(before!.memberId, generation), standing: 'left' };
  const memberId = before?.memberId ?? naming.memberId(member.certificateHash);
  const { certificateHash, firmName } = member;
  const own = (sealed: string) => seals.reseal(sealed, certificateHash, seals.keys, memberId);
  return {
    ...numbered(memberId, generation),
    ...contentOf(member, places),
    certificateHash,
    certificateCipher: before?.certificateCipher ?? own(member.certificateCipher),
    phoneCipher: before?.phoneHash === member.phoneHash ? before.phoneCipher : own(member.phoneCipher),
    firmId: firmName === null ? null : before?.firmName === firmName && before.firmId !== null ? before.firmId : naming.firmId(firmName),
  };
}

function numbered(memberId: string, generation: number) {
  return { _id: `${memberId}_${generation}`, memberId, from: generation, until: endless };
}
