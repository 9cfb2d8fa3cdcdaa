import type { DifferenceKind, RosterActions, RosterImport } from '../shared/contracts/roster';
import { piecesOf, rosterLimits } from '../shared/roster-limits';
import { capability } from './cloud';

const ask = capability<RosterActions>('roster');

export const rosterTemplate = () => ask('template', {});
export const rosterImports = (input: { cursor?: string; limit?: number }) => ask('imports', input);
export const readImport = (importId: string) => ask('import', { importId });
export const continueImport = (importId: string) => ask('continue', { importId });
export const importDifferences = (importId: string, kind: DifferenceKind, cursor?: string) => ask('differences', { importId, kind, ...(cursor && { cursor }) });
export const problemFile = (importId: string) => ask('problemFile', { importId });
export const commitImport = (importId: string, reason: string) => ask('commit', { importId, reason });
export const confirmImport = (importId: string) => ask('confirm', { importId });
export const abandonImport = (importId: string) => ask('abandon', { importId });
export const rosterTodo = () => ask('todo', {});

export interface RosterFile {
  path: string;
  name: string;
  size: number;
}

/** Piece by piece: a file of ten megabytes is more than one call may carry, and what has arrived need not be sent again. */
export async function sendRoster(associationId: string, file: RosterFile, key: string, onProgress: (percent: number) => void): Promise<RosterImport> {
  const pieces = piecesOf(file.size);
  const begun = await ask('begin', { key, associationId, fileName: file.name, digest: await digestOf(file), pieces });
  for (let piece = 1; piece <= pieces; piece++) {
    if (!begun.received.includes(piece)) await ask('send', { importId: begun.id, piece, base64: await contentOf(file, piece) });
    onProgress(Math.round((piece / pieces) * 100));
  }
  return begun;
}

/** By which the cloud knows the same file again. */
function digestOf({ path }: RosterFile): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: path,
      digestAlgorithm: 'sha256',
      success: ({ digest }) => resolve(digest),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

function contentOf({ path, size }: RosterFile, piece: number): Promise<string> {
  const position = (piece - 1) * rosterLimits.piece;
  const length = Math.min(rosterLimits.piece, size - position);
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath: path,
      encoding: 'base64',
      position,
      length,
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
