import { rmSync } from 'node:fs';
import { startInspector, type Inspector } from '../inspecting';
import type { Finding } from '../inspection';
import { ensureTools } from '../install';
import { arrange, type Fault } from './arrange';

/** What is wrong, which step must say so in which words, and how the sound mini-program is made to have it. */
export type Row = [wrong: string, step: string, words: RegExp, fault: Fault];

/** One test for each deliberate fault, and one that the mini-program without them passes. */
export function prove(rows: Row[]): void {
  let inspector: Inspector;
  beforeAll(() => void (inspector = startInspector(ensureTools())), 600_000);
  afterAll(() => inspector.stop());

  test('a mini-program without a fault passes every step', async () => {
    const findings = await inspected(inspector, {});
    expect(findings.flatMap(({ faults }) => faults)).toEqual([]);
    expect(findings.length).toBeGreaterThan(10);
  });

  test.each(rows)('caught: %s', async (_wrong, step, words, fault) => {
    const findings = await inspected(inspector, fault);
    const said = findings.filter((finding) => finding.step.includes(step)).flatMap(({ faults }) => faults);
    expect(said.join('\n')).toMatch(words);
  });
}

async function inspected(inspector: Inspector, fault: Fault): Promise<Finding[]> {
  const folder = arrange(fault);
  return inspector.inspect(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}
