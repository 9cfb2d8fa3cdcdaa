import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inspection, Step } from '../inspection';
import { miniprogramIn, openProject } from '../project';

/** The compile of an upload: TypeScript plugin, enhanced compile, minifiers, and only files that a page reaches. */
export const compile: Step = {
  name: 'compile with the TypeScript plugin',
  async run(inspection) {
    const said: string[] = [];
    const files = await compiled(inspection, said);
    write(inspection, files);
    return { faults: said, note: `${Object.keys(files).length} files` };
  },
};

function compiled(inspection: Inspection, said: string[]): Promise<Record<string, string | Buffer>> {
  return inspection.tools.getCompiledResult({
    project: openProject(inspection, inspection.source),
    version: '0.0.0',
    desc: 'check',
    setting: { useProjectConfig: true },
    onProgressUpdate(task) {
      if (typeof task !== 'string' && ['warn', 'fail'].includes(task.status) && !isExpected(task.message)) said.push(task.message);
    },
  });
}

/** Types, and shared files that only the cloud runs: no page reaches them, so they are not packed. */
function isExpected(message: string): boolean {
  return message.startsWith('Ignored by code analyzer');
}

function write({ source, compiled }: Inspection, files: Record<string, string | Buffer>): void {
  for (const [file, content] of Object.entries(files)) {
    const place = join(miniprogramIn(compiled), file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  copyFileSync(join(source, 'project.config.json'), join(compiled, 'project.config.json'));
}
