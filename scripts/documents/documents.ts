import { permissionsDocument } from './permissions';
import { retentionDocument, retentionTables } from './retention';
import { permissionTables } from './tables';

export interface MadeDocument {
  /** From the root of the repository. */
  file: string;
  text: string;
}

export async function documents(root: string): Promise<MadeDocument[]> {
  return [
    { file: 'docs/permissions.md', text: permissionsDocument(await permissionTables(root)) },
    { file: 'docs/retention.md', text: retentionDocument(await retentionTables(root)) },
  ];
}
