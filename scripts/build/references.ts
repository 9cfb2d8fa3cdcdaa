import { dirname, join } from 'node:path/posix';

const patterns: Record<string, RegExp[]> = {
  js: [/require\(["']([^"']+)["']\)/g],
  wxs: [/require\(["']([^"']+)["']\)/g],
  wxss: [/@import\s+["']([^"']+)["']/g],
  wxml: [/<(?:wxs|import|include)\b[^>]*?\bsrc="([^"{]+)"/g],
};

/** What a file of a mini-program package asks for, as paths relative to the package's root, extension as written. */
export function references(file: string, text: string): string[] {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const named = extension === 'json' ? components(text) : (patterns[extension] ?? []).flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
  return named.filter((name) => !name.startsWith('plugin')).map((name) => join(dirname(file), name));
}

function components(text: string): string[] {
  const parsed = JSON.parse(text) as { usingComponents?: Record<string, string> };
  return Object.values(parsed.usingComponents ?? {});
}
