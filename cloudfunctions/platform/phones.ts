import { createHmac } from 'node:crypto';
import { seal, unseal, type SealingKeys } from './seals';

/**
 * Phone numbers at rest: AES-256-GCM, readable only with the key; searchable by a keyed hash, because
 * eleven digits behind a plain hash could be tried out in seconds.
 */
export interface PhoneKeys extends SealingKeys {
  /** 32 bytes. */
  lookup: Buffer;
}

export function sealPhone(phone: string, memberId: string, keys: PhoneKeys): string {
  return seal(phone, memberId, keys);
}

export function openPhone(sealed: string, memberId: string, keys: PhoneKeys): string {
  return unseal(sealed, memberId, keys).toString('utf8');
}

/** The kind goes into the hash, so that a phone's hash says nothing about an equal certificate number. */
export function phoneHash(phone: string, keys: PhoneKeys): string {
  return keyedHash('phone', phone, keys);
}

export function certificateHash(number: string, keys: Pick<PhoneKeys, 'lookup'>): string {
  return keyedHash('certificate', number.toUpperCase(), keys);
}

export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

export function maskCertificateNumber(number: string): string {
  return `${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;
}

function keyedHash(kind: string, text: string, keys: Pick<PhoneKeys, 'lookup'>): string {
  return createHmac('sha256', keys.lookup).update(`${kind}:${text}`).digest('base64url');
}
