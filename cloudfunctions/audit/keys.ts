import { publicKeyOf, publicKeys, signerOf, type PublicKeys, type Signer } from '../platform/sealed/signature';

/** `AUDIT_SIGNING_KEY` of the function's environment: 32 random bytes in base64. */
export function signer(): Signer {
  return signerOf(process.env.AUDIT_SIGNING_KEY ?? '');
}

/** Those of keys used before stay known by `AUDIT_FORMER_PUBLIC_KEYS`, in base64 with commas between. */
export function trusted(): PublicKeys {
  const former = (process.env.AUDIT_FORMER_PUBLIC_KEYS ?? '').split(',').filter((key) => key !== '');
  return publicKeys(publicKeyOf(process.env.AUDIT_SIGNING_KEY ?? ''), ...former);
}
