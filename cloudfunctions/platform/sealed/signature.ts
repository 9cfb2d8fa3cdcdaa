import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Ed25519: whoever checks needs only the public half, which may be given to anybody. */
export interface Signer {
  keyId: string;
  sign(text: string): string;
}

/** Public keys in base64, by their id. */
export type PublicKeys = ReadonlyMap<string, string>;

/** PKCS #8 and SubjectPublicKeyInfo of RFC 8410 are these bytes and then the key's 32. */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** `AUDIT_SIGNING_KEY`: 32 random bytes in base64. */
export function signerOf(seed: string): Signer {
  const key = privateKey(seed);
  return { keyId: keyIdOf(publicKeyOf(seed)), sign: (text) => sign(null, Buffer.from(text), key).toString('base64url') };
}

export function publicKeyOf(seed: string): string {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return der.subarray(publicPrefix.length).toString('base64');
}

/** The present key and those used before it. */
export function publicKeys(...keys: string[]): PublicKeys {
  return new Map(keys.map((key) => [keyIdOf(key), key]));
}

export function isSigned(text: string, keyId: string, signature: string, keys: PublicKeys): boolean {
  const key = keys.get(keyId);
  if (key === undefined) return false;
  const der = Buffer.concat([publicPrefix, Buffer.from(key, 'base64')]);
  return verify(null, Buffer.from(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(signature, 'base64url'));
}

function privateKey(seed: string): KeyObject {
  const bytes = Buffer.from(seed, 'base64');
  if (bytes.length !== 32) throw new Error('AUDIT_SIGNING_KEY must hold 32 bytes in base64');
  return createPrivateKey({ key: Buffer.concat([privatePrefix, bytes]), format: 'der', type: 'pkcs8' });
}

function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}
