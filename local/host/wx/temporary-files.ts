interface Temporary {
  blob: Blob;
  /** What the file was called where it came from. */
  name: string;
  address: string;
}

const files = new Map<string, Temporary>();

/** A picked file gets a temporary path like a phone's: `wxfile://tmp_….jpg`. */
export function keep(blob: Blob, name: string): string {
  const ending = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';
  const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${ending}`;
  files.set(path, { blob, name, address: URL.createObjectURL(blob) });
  return path;
}

export const temporaryFile = (path: string): Temporary | undefined => files.get(path);

/** What was saved elsewhere has no temporary path any more. What shows it already goes on showing it. */
export const forget = (path: string) => void files.delete(path);
