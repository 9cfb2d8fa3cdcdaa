import { environmentId } from '../functions/environment';
import { Refusal } from '../refusal';

const prefix = `cloud://${environmentId}.local/`;
const longest = 850;

/** A file's name in the cloud, refused where the cloud refuses it. */
export function checkedName(name: unknown): string {
  if (typeof name !== 'string' || !isName(name)) throw new Refusal('INVALID_PARAM', 'the file name is not acceptable');
  return name;
}

export const fileIdOf = (name: string) => prefix + name;

/** Null when the id names no file of this environment. */
export function nameOf(fileId: unknown): string | null {
  if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return null;
  const name = fileId.slice(prefix.length);
  return isName(name) ? name : null;
}

function isName(name: string): boolean {
  if (!/^[\p{L}\p{N}!\-_. */]+$/u.test(name) || Buffer.byteLength(name) > longest) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** A name as it stands in an address; empty when that is no encoding. */
export function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
