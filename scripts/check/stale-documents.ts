import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check';
import { documents } from '../documents/documents';

export const staleDocuments: Check = {
  name: 'documents made from the code are up to date',
  async run(root) {
    const stale = (await documents(root)).filter(({ file, text }) => textOf(join(root, file)) !== text);
    return stale.map(({ file }) => `${file} is stale: npm run documents`).join('\n');
  },
};

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
