import { certificateHash, maskCertificateNumber, maskPhone, phoneHash, sealPhone, type PhoneKeys } from '../../cloudfunctions/platform/phones';
import { owner } from './associations';
import type { Firm } from './firms';
import { digitByDigit } from './numerals';
import { certificateNumber, memberId, phoneNumber } from './numbers';
import { boundPeople } from './people';
import type { Random } from './random';

export interface RosterEntry {
  _id: string;
  name: string;
  kind: 'practising' | 'non-practising';
  certificateHash: string;
  phoneHash: string;
  phoneCipher: string;
  maskedPhone: string;
  maskedCertificateNumber: string;
  associationId: string;
  associationName: string;
  associationPath: string[];
  firmName: string | null;
  city: string;
  status: 'active';
  boundTo: string | null;
}

/** Member 1 is not bound yet, members 2 and 3 are demo people, three in four of the others are bound. */
export function roster(count: number, firms: Firm[], keys: PhoneKeys, random: Random): RosterEntry[] {
  return Array.from({ length: count }, (_, index) => entry(index + 1, firms, keys, random));
}

function entry(number: number, firms: Firm[], keys: PhoneKeys, random: Random): RosterEntry {
  const id = memberId(number);
  const firm = firms[number % firms.length]!;
  const practising = random.fraction() < 0.7;
  return {
    _id: id,
    name: `示例会员${digitByDigit(number)}`,
    kind: practising ? 'practising' : 'non-practising',
    ...identification(id, number, keys),
    ...owner(firm.association),
    firmName: practising ? firm.name : null,
    city: firm.city,
    status: 'active',
    boundTo: boundTo(number, random),
  };
}

function identification(id: string, number: number, keys: PhoneKeys) {
  const certificate = certificateNumber(number);
  const phone = phoneNumber(number);
  return {
    certificateHash: certificateHash(certificate, keys),
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
