import { SaxesParser } from 'saxes';

export interface Element {
  /** Without its prefix: some programs write `x:row`. */
  name: string;
  attributes: Record<string, string>;
}

export interface Reader {
  open?(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
}

const stretch = 256 * 1024;

/** Reads XML in stretches, so that a sheet of a hundred thousand rows is never one text. Throws on what is no XML. */
export function readMarkup(bytes: Uint8Array, reader: Reader): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => reader.open?.({ name: local(name), attributes: attributes as Record<string, string> }));
  parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  parser.on('text', (text) => reader.text?.(text));
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += stretch) {
    parser.write(decoder.decode(bytes.subarray(from, from + stretch), { stream: true }));
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
