import { certificateHash, maskCertificateNumber, maskPhone, phoneHash, sealPhone, type PhoneKeys } from '../../cloudfunctions/platform/phones';
import { seal } from '../../cloudfunctions/platform/seals';
import { endless } from '../../cloudfunctions/platform/generation';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { owner } from './associations';
import type { Firm } from './firms';
import { digitByDigit } from './numerals';
import { certificateNumber, memberId, phoneNumber } from './numbers';
import { boundPeople } from './people';
import type { Random } from './random';

/** A row of the roster, and to whom it is bound in the demo. */
export interface RosterEntry extends MemberEntry {
  _id: string;
  from: number;
  until: number;
  certificateHash: string;
  certificateCipher: string;
  phoneHash: string;
  phoneCipher: string;
  boundTo: string | null;
}

/** Member 1 is not bound yet, members 2 and 3 are demo people, three in four of the others are bound. */
export function roster(count: number, firms: Firm[], keys: PhoneKeys, random: Random): RosterEntry[] {
  return Array.from({ length: count }, (_, index) => entry(index + 1, firms, keys, random));
}

export function bindings(roster: RosterEntry[], now: Instant) {
  const bound = roster.filter(({ boundTo }) => boundTo !== null);
  return bound.map(({ memberId, boundTo }) => ({ _id: boundTo!, memberId, since: now, how: 'roster' }));
}

function entry(number: number, firms: Firm[], keys: PhoneKeys, random: Random): RosterEntry {
  const memberIdOfNumber = memberId(number);
  const firm = firms[number % firms.length]!;
  const practising = random.fraction() < 0.7;
  return {
    _id: `${memberIdOfNumber}_1`,
    memberId: memberIdOfNumber,
    from: 1,
    until: endless,
    name: `示例会员${digitByDigit(number)}`,
    kind: practising ? 'practising' : 'non-practising',
    ...identification(memberIdOfNumber, number, keys),
    ...owner(firm.association),
    firmId: practising ? firm.id : null,
    firmName: practising ? firm.name : null,
    branchName: null,
    city: firm.city,
    standing: 'active',
    boundTo: boundTo(number, random),
  };
}

function identification(id: string, number: number, keys: PhoneKeys) {
  const certificate = certificateNumber(number);
  const phone = phoneNumber(number);
  return {
    certificateHash: certificateHash(certificate, keys),
    certificateCipher: seal(certificate, id, keys),
    maskedCertificateNumber: maskCertificateNumber(certificate),
    phoneHash: phoneHash(phone, keys),
    phoneCipher: sealPhone(phone, id, keys),
    maskedPhone: maskPhone(phone),
  };
}

function boundTo(number: number, random: Random): string | null {
  if (number === 1) return null;
  return boundPeople[number] ?? (random.fraction() < 0.75 ? `demo-bound-${number}` : null);
}
