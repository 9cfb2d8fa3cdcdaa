const files = new Map<string, { blob: Blob; name: string; address: string }>();

/** A picked file gets a temporary path like a phone's: `wxfile://tmp_….jpg`. */
export function keep(blob: Blob, name: string): string {
  const ending = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';
  const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${ending}`;
  files.set(path, { blob, name, address: URL.createObjectURL(blob) });
  return path;
}

export function fileAt(path: string): Blob | undefined {
  return files.get(path)?.blob;
}

/** What the file was called where it came from. */
export const nameAt = (path: string) => files.get(path)?.name ?? '';

/** What an image can show for this path. */
export function addressOf(path: string): string {
  return files.get(path)?.address ?? path;
}
