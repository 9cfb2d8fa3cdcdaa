import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documents } from './documents/documents';

/** Writes the documents that are made from the code's own declarations. */
async function main(root: string): Promise<void> {
  for (const { file, text } of await documents(root)) {
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

void main(resolve(__dirname, '..'));
