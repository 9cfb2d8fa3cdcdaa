import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a canonical text is made of: whatever else JSON could hold would be written differently by somebody. */
export type Canonical = string | number | boolean | null | Canonical[] | { [name: string]: Canonical };

/** RFC 8785: the same content is the same text, whoever writes it down and in whatever order. */
export function canonicalText(content: Canonical): string {
  return canonicalize(content)!;
}

/** SHA-256 in hex: with the text alone anybody can work it out again. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
