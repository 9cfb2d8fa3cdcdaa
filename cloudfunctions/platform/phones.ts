import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * Phone numbers at rest: AES-256-GCM, readable only with the key; searchable by a keyed hash, because
 * eleven digits behind a plain hash could be tried out in seconds.
 */
export interface PhoneKeys {
  /** 32 bytes. */
  encryption: Buffer;
  lookup: Buffer;
}

/** `<key id>.<nonce>.<tag>.<cipher text>`: the key id tells which key opens it once keys are changed. */
export function sealPhone(phone: string, memberId: string, keys: PhoneKeys): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce);
  cipher.setAAD(Buffer.from(memberId)); // a cipher text copied to another member does not open
  const text = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  return [keyId(keys.encryption), ...[nonce, cipher.getAuthTag(), text].map(encode)].join('.');
}

export function openPhone(sealed: string, memberId: string, keys: PhoneKeys): string {
  const [id, nonce, tag, text] = sealed.split('.');
  if (id !== keyId(keys.encryption)) throw new Error('sealed with another key');
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, decode(nonce), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(memberId));
  decipher.setAuthTag(decode(tag));
  return decipher.update(decode(text), undefined, 'utf8') + decipher.final('utf8');
}

/** The kind goes into the hash, so that a phone's hash says nothing about an equal certificate number. */
export function phoneHash(phone: string, keys: PhoneKeys): string {
  return keyedHash('phone', phone, keys);
}

export function certificateHash(number: string, keys: PhoneKeys): string {
  return keyedHash('certificate', number.toUpperCase(), keys);
}

export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

export function maskCertificateNumber(number: string): string {
  return `${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;
}

function keyedHash(kind: string, text: string, keys: PhoneKeys): string {
  return createHmac('sha256', keys.lookup).update(`${kind}:${text}`).digest('base64url');
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function decode(text: string | undefined): Buffer {
  return Buffer.from(text ?? '', 'base64url');
}
