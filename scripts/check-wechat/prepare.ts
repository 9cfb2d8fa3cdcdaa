import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = ['@vant/weapp', 'dayjs'];

/** A copy of what an upload reads, so that nothing is left behind in the project. */
export function prepare(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-wechat-project-'));
  const project = join(folder, 'project');
  cpSync(join(root, 'miniprogram'), join(project, 'miniprogram'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(root, 'project.config.json'), join(project, 'project.config.json'));
  addPackages(root, join(folder, 'npm'));
  return folder;
}

/** Those of the phone alone: WeChat would pack every dependency, the cloud's too. */
function addPackages(root: string, npm: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  mkdirSync(npm, { recursive: true });
  writeFileSync(join(npm, 'package.json'), JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, dependencies[name]])) }));
  for (const name of packages) cpSync(join(root, 'node_modules', name), join(npm, 'node_modules', name), { recursive: true });
}
