import type { Step } from '../inspection';
import { openProject } from '../project';
import type { QualityItem } from '../tools';

/** The code quality panel of DevTools, asked about the compiled result. */
export const quality: Step = {
  name: "WeChat's code quality rules",
  async run(inspection) {
    const { items, complaints } = await listening(() => inspection.tools.checkCodeQuality(openProject(inspection, inspection.compiled)));
    const failed = items.filter((item) => !item.success && item.name !== 'CONTAINS_OTHER_PKG_JS');
    return { faults: [...failed.map(describe), ...complaints] };
  },
};

function describe({ name, text, detail }: QualityItem): string {
  return `${name}: ${text}${detail ? ` ${JSON.stringify(detail)}` : ''}`;
}

/** A rule that throws is printed and counts as passed. */
async function listening(ask: () => Promise<QualityItem[]>): Promise<{ items: QualityItem[]; complaints: string[] }> {
  const complaints: string[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => void complaints.push(words.map(String).join(' '));
  try {
    return { items: await ask(), complaints };
  } finally {
    console.error = error;
  }
}
