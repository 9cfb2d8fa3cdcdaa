import { resolve } from 'node:path';
import { boundaries } from './check/boundaries';
import { forbiddenTexts } from './check/forbidden-texts';
import { glassEasel } from './check/glass-easel';
import { lint } from './check/lint';
import { staleDocuments } from './check/stale-documents';
import { types } from './check/types';
import { unused } from './check/unused';
import { wcc } from './check/wcc';
import { wcsc } from './check/wcsc';
import { buildMiniprogramNpm } from './build/miniprogram-npm';

/** Each answers what is wrong, an empty text when nothing is. */
export interface Check {
  name: string;
  run(root: string): Promise<string>;
}

const checks: Check[] = [...types, forbiddenTexts, staleDocuments, wcc, wcsc, glassEasel, boundaries, unused, lint];

async function main(root: string): Promise<void> {
  buildMiniprogramNpm(root);
  let failed = 0;
  for (const check of checks) {
    const started = Date.now();
    const wrong = await check.run(root);
    console.log(`${wrong === '' ? 'ok  ' : 'FAIL'}  ${check.name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (wrong === '') continue;
    failed += 1;
    console.log(wrong.trimEnd());
  }
  console.log(failed === 0 ? `All ${checks.length} checks passed.` : `${failed} of ${checks.length} checks failed.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(resolve(__dirname, '..'));
