import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Retention } from '../../cloudfunctions/platform/retention';
import { capabilityLabels } from './permissions';

interface Table {
  capability: string;
  retention: Record<string, Retention>;
}

/** What each capability keeps, and how long; its duties go by the same table. */
export async function retentionTables(root: string): Promise<Table[]> {
  const functions = join(root, 'cloudfunctions');
  const capabilities = readdirSync(functions).filter((name) => name !== 'platform' && existsSync(join(functions, name, 'retention.ts'))).sort();
  return Promise.all(capabilities.map(async (capability) => ({ capability, ...((await import(join(functions, capability, 'retention.ts'))) as Omit<Table, 'capability'>) })));
}

const opening = `# 保存期限

由各功能的 \`retention.ts\` 生成（\`npm run documents\`），请勿手改。到期后由各功能的定时任务执行；本人申请删除的，没有未了结事项时立即执行，有未了结事项时经所属协会审核后执行。

| 功能 | 记录 | 保存多久 | 为什么 | 然后 |
| --- | --- | --- | --- | --- |
`;

/** docs/retention.md, for members and for whoever checks. */
export function retentionDocument(tables: Table[]): string {
  const rows = tables.flatMap(({ capability, retention }) => Object.values(retention).map((row) => line(capabilityLabels[capability] ?? capability, row)));
  return `${opening}${rows.join('\n')}\n`;
}

function line(capability: string, { records, kept, because, then }: Retention): string {
  return `| ${capability} | ${records} | ${kept} | ${because} | ${then} |`;
}
