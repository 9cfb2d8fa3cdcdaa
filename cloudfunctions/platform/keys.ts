import type { PhoneKeys } from './phones';

/** From the function's environment; a missing or short key is a fault of the installation, not of the caller. */
export function keysFrom(environment: NodeJS.ProcessEnv): PhoneKeys {
  return {
    encryption: key(environment, 'MEMBER_ENCRYPTION_KEY'),
    lookup: key(environment, 'MEMBER_LOOKUP_KEY'),
  };
}

function key(environment: NodeJS.ProcessEnv, name: string): Buffer {
  const bytes = Buffer.from(environment[name] ?? '', 'base64');
  if (bytes.length !== 32) throw new Error(`${name} must hold 32 bytes in base64`);
  return bytes;
}
