import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What seals is the first of its kind; what was sealed with a former one can still be read. */
export interface SealingKeys {
  /** 32 bytes: AES-256-GCM. */
  encryption: Buffer;
  former?: readonly Buffer[];
}

/** `<key id>.<nonce>.<tag>.<cipher text>`: the key id tells which key opens it once keys are changed. */
export function seal(content: string | Uint8Array, owner: string, { encryption }: SealingKeys): string {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  cipher.setAAD(Buffer.from(owner)); // a cipher text copied to another owner does not open
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return [keyId(encryption), ...[nonce, cipher.getAuthTag(), text].map((bytes) => bytes.toString('base64url'))].join('.');
}

const nonceLength = 12;
let drawn: { bytes: Buffer; used: number } = { bytes: Buffer.alloc(0), used: 0 };

/** Drawn by the thousand: asking the system for each of a hundred thousand would take longer than sealing them. */
function freshNonce(): Buffer {
  if (drawn.used >= drawn.bytes.length) drawn = { bytes: randomBytes(nonceLength * 1000), used: 0 };
  drawn.used += nonceLength;
  return drawn.bytes.subarray(drawn.used - nonceLength, drawn.used);
}

export function unseal(sealed: string, owner: string, keys: SealingKeys): Buffer {
  const [id, nonce, tag, text] = sealed.split('.');
  const key = [keys.encryption, ...(keys.former ?? [])].find((each) => keyId(each) === id);
  if (!key) throw new Error('sealed with another key');
  const decipher = createDecipheriv('aes-256-gcm', key, decode(nonce), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(decode(tag));
  return Buffer.concat([decipher.update(decode(text)), decipher.final()]);
}

/** For the same owner or another one, with the key of today. */
export function reseal(sealed: string, owner: string, keys: SealingKeys, newOwner = owner): string {
  return seal(unseal(sealed, owner, keys), newOwner, keys);
}

/** Cipher texts of a key start with this and a dot. */
export function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function decode(text: string | undefined): Buffer {
  return Buffer.from(text ?? '', 'base64url');
}
