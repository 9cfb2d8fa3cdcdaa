import type { PhoneKeys } from './phones';

/** From the function's environment; a missing or short key is a fault of the installation, not of the caller. */
export function keysFrom(environment: NodeJS.ProcessEnv): PhoneKeys {
  return {
    encryption: key('MEMBER_ENCRYPTION_KEY', environment.MEMBER_ENCRYPTION_KEY),
    former: (environment.MEMBER_FORMER_KEYS ?? '').split(',').filter(Boolean).map((text) => key('MEMBER_FORMER_KEYS', text)),
    lookup: key('MEMBER_LOOKUP_KEY', environment.MEMBER_LOOKUP_KEY),
  };
}

/** For who finds somebody by number and reads none. */
export function lookupKeyFrom(environment: NodeJS.ProcessEnv): Pick<PhoneKeys, 'lookup'> {
  return { lookup: key('MEMBER_LOOKUP_KEY', environment.MEMBER_LOOKUP_KEY) };
}

function key(name: string, text = ''): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error(`${name} must hold 32 bytes in base64`);
  return bytes;
}
