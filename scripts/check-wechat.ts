import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildMiniprogramNpm } from './build/miniprogram-npm';
import { startInspector } from './check-wechat/inspecting';
import type { Finding } from './check-wechat/inspection';
import { ensureTools } from './check-wechat/install';
import { prepare } from './check-wechat/prepare';

async function main(root: string): Promise<void> {
  const tools = ensureTools();
  buildMiniprogramNpm(root);
  const folder = prepare(root);
  const inspector = startInspector(tools);
  const findings = await inspector.inspect(folder).finally(() => inspector.stop());
  rmSync(folder, { recursive: true, force: true });
  for (const finding of findings) console.log(printed(finding));
  const failed = findings.filter(({ faults }) => faults.length > 0).length;
  console.log(failed === 0 ? `All ${findings.length} checks of WeChat's own tools passed.` : `${failed} of ${findings.length} checks of WeChat's own tools failed.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function printed({ step, faults, note, seconds }: Finding): string {
  const line = `${faults.length === 0 ? 'ok  ' : 'FAIL'}  ${step}  (${seconds.toFixed(1)} s)${note ? `: ${note}` : ''}`;
  return [line, ...faults].join('\n');
}

void main(resolve(__dirname, '..'));
