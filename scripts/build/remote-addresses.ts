import { transformSync } from 'esbuild';

const address = /(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|io)\b/;

/** Nothing in the phone loads from another host; what a comment names is not loaded. */
export function refuseRemoteAddresses(file: string, text: string): void {
  const found = address.exec(withoutComments(file, text))?.[0];
  if (found) throw new Error(`${file} loads from ${found}: use a component of our own instead`);
}

function withoutComments(file: string, text: string): string {
  if (file.endsWith('.js')) return transformSync(text, { legalComments: 'none' }).code;
  if (file.endsWith('.wxml')) return text.replace(/<!--[\s\S]*?-->/g, '');
  if (file.endsWith('.svg')) return text.replace(/\bxmlns(:\w+)?="[^"]*"/g, ''); // a name, which nobody opens
  return text.replace(/\/\*[\s\S]*?\*\//g, '');
}
