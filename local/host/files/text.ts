import { badEncoding, FileFault } from './fault';

type Bytes = Uint8Array<ArrayBuffer>;
interface Coding {
  decode(bytes: Bytes): string;
  encode(text: string): Bytes;
}

const characters = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const unitsOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const bytesOf = (text: string, mask = 0xff) => Uint8Array.from(unitsOf(text), (unit) => unit & mask);

const utf8: Coding = { decode: (bytes) => new TextDecoder().decode(bytes), encode: (text) => new TextEncoder().encode(text) };
const latin1: Coding = { decode: characters, encode: (text) => bytesOf(text) };
const ascii: Coding = { decode: (bytes) => characters(bytes.map((byte) => byte & 0x7f)), encode: (text) => bytesOf(text, 0x7f) };
const utf16: Coding = { decode: (bytes) => new TextDecoder('utf-16le').decode(bytes), encode: (text) => new Uint8Array(Uint16Array.from(unitsOf(text)).buffer) };
const hex: Coding = {
  decode: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  encode: (text) => Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16)),
};
const base64: Coding = { decode: (bytes) => btoa(characters(bytes)), encode: fromBase64 };

const codings: Record<string, Coding> = {
  utf8, 'utf-8': utf8, ascii, base64, hex, binary: latin1, latin1, ucs2: utf16, 'ucs-2': utf16, utf16le: utf16, 'utf-16le': utf16,
};

export function codingOf(encoding: string): Coding {
  const coding = Object.hasOwn(codings, encoding) ? codings[encoding] : undefined;
  if (!coding) throw new FileFault(1300022, `invalid encoding "${encoding}"`);
  return coding;
}

/** What is written as text or as bytes; the file keeps a copy of its own. */
export function bytesFrom(data: string | ArrayBuffer, encoding = 'utf8'): Bytes {
  return typeof data === 'string' ? codingOf(encoding).encode(data) : new Uint8Array(data.slice(0));
}

/** A prefix like `data:image/png;base64,` is not base64. */
function fromBase64(text: string): Bytes {
  try {
    return bytesOf(atob(text));
  } catch {
    throw badEncoding();
  }
}
