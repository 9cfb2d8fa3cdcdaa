import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Inspection, Outcome, Step } from './inspection';
import { analysis } from './steps/analysis';
import { borders } from './steps/borders';
import { compile } from './steps/compile';
import { compilers } from './steps/compilers';
import { leftovers } from './steps/leftovers';
import { npm } from './steps/npm';
import { ownership } from './steps/ownership';
import { pictures } from './steps/pictures';
import { quality } from './steps/quality';
import { schemas } from './steps/schemas';
import { sizes } from './steps/sizes';
import { tags } from './steps/tags';
import { texts } from './steps/texts';
import type { Analysis, Tools } from './tools';

/** Each looks at what the one before has found sound: a compile of what is written wrongly only says so again. */
const phases: Step[][] = [
  [npm, texts, schemas, pictures, ...compilers],
  [compile],
  [analysis, quality, borders, ownership, tags, leftovers, sizes],
];

export async function inspect(folder: string, tools: Tools, analysisTools: Analysis): Promise<Finding[]> {
  const compiled = mkdtempSync(join(tmpdir(), 'check-wechat-compiled-'));
  mkdirSync(join(compiled, 'miniprogram'));
  const inspection: Inspection = { tools, analysis: analysisTools, source: join(folder, 'project'), compiled, npm: join(folder, 'npm'), modules: [] };
  const findings: Finding[] = [];
  for (const phase of phases) {
    findings.push(...(await inTurn(phase, inspection)));
    if (findings.some(({ faults }) => faults.length > 0)) break;
  }
  return findings;
}

async function inTurn(steps: Step[], inspection: Inspection): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const step of steps) {
    const started = Date.now();
    const outcome = await attempt(step, inspection);
    findings.push({ step: step.name, ...outcome, seconds: (Date.now() - started) / 1000 });
  }
  return findings;
}

/** A step that cannot go on has found something too, unless it was not even given a process. */
async function attempt(step: Step, inspection: Inspection): Promise<Outcome> {
  try {
    return await step.run(inspection);
  } catch (error) {
    const { message } = error as Error;
    if (message === 'fork process timeout') process.exit(1);
    return { faults: [message] };
  }
}
