import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Inspection, Step } from './inspection';
import { analysis } from './steps/analysis';
import { borders } from './steps/borders';
import { compile } from './steps/compile';
import { compilers } from './steps/compilers';
import { leftovers } from './steps/leftovers';
import { npm } from './steps/npm';
import { ownership } from './steps/ownership';
import { quality } from './steps/quality';
import { schemas } from './steps/schemas';
import { sizes } from './steps/sizes';
import { tags } from './steps/tags';
import type { Analysis, Tools } from './tools';

const ofSource = [npm, schemas, ...compilers, compile];
/** These need a compile that has succeeded. */
const ofCompiled = [analysis, quality, borders, ownership, tags, leftovers, sizes];

export async function inspect(folder: string, tools: Tools, analysisTools: Analysis): Promise<Finding[]> {
  const compiled = mkdtempSync(join(tmpdir(), 'check-wechat-compiled-'));
  mkdirSync(join(compiled, 'miniprogram'));
  const inspection: Inspection = { tools, analysis: analysisTools, source: join(folder, 'project'), compiled, npm: join(folder, 'npm'), modules: [] };
  const findings = await inTurn(ofSource, inspection);
  const compiles = findings.at(-1)!.faults.length === 0;
  return compiles ? [...findings, ...(await inTurn(ofCompiled, inspection))] : findings;
}

async function inTurn(steps: Step[], inspection: Inspection): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const step of steps) {
    const started = Date.now();
    const outcome = await step.run(inspection);
    findings.push({ step: step.name, ...outcome, seconds: (Date.now() - started) / 1000 });
  }
  return findings;
}
