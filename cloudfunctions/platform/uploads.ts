import { createHash } from 'node:crypto';
import { cloud } from './cloud';
import { refuse } from './errors';
import { fault } from './faults';
import { kindOf, type FileKind } from './file-kinds';
import { keepFile } from './files';
import { derivedId } from './ids';
import { patiently } from './patience';

const largestBytes = 10 * 1024 * 1024;

/** Where somebody's phone uploads to: unguessable for everybody else, so that nobody names another person's file as their own. */
export function uploadFolder(openid: string): string {
  return `proofs/${derivedId('proofs', openid)}`;
}

/** A file as it was taken: where it lies now, and what it was. */
export interface Taken {
  fileId: string;
  ending: FileKind;
  bytes: number;
  /** SHA-256, in hex. */
  hash: string;
}

/**
 * Takes what a phone has uploaded out of the phone's reach: the bytes are looked at and copied to a path that only
 * the cloud owns, because whoever made a file may write over it. The upload stays where it is, so that a call that
 * is cut off can be made again; the caller discards it when its record is saved.
 */
export async function copyUpload(fileId: string, path: string, openid: string): Promise<Taken> {
  if (!fileId.includes(`/${uploadFolder(openid)}/`)) refuse('invalid', '上传的文件没有找到，请重新上传');
  const content = await contentOf(fileId);
  if (content.length > largestBytes) refuse('invalid', '文件不能超过10兆，请压缩后再上传');
  const ending = kindOf(content);
  if (ending === null) return refuse('invalid', '只能上传图片或PDF文件，请重新选择');
  if (ending === 'broken') return refuse('invalid', '文件不完整，打不开，请重新选择');
  const kept = await keepFile(`${path}.${ending}`, content);
  return { fileId: kept, ending, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
}

async function contentOf(fileId: string): Promise<Buffer> {
  try {
    return (await patiently(() => cloud.downloadFile({ fileID: fileId }))).fileContent;
  } catch (error) {
    const told = fault(error);
    if (told !== error) throw told;
    return refuse('invalid', '上传的文件没有找到，请重新上传');
  }
}
