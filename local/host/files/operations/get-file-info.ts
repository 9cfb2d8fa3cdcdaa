import { FileFault } from '../fault';
import { contents, operation } from '../files';

/** By WeChat's name for each. A browser knows no MD5. */
const algorithms: Record<string, string> = { sha1: 'SHA-1', sha256: 'SHA-256' };

export const getFileInfo = operation({
  later: true,
  run(files, { filePath, digestAlgorithm }: { filePath: string; digestAlgorithm?: string }): { size: number } | Promise<{ size: number; digest: string }> {
    const bytes = contents(files, filePath);
    if (!bytes) throw new FileFault(1300002, 'file not exist');
    return digestAlgorithm ? digested(bytes, digestAlgorithm) : { size: bytes.length };
  },
});

async function digested(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<{ size: number; digest: string }> {
  const algorithm = algorithms[name];
  if (!algorithm) throw new Error(`digestAlgorithm ${name} is not in the browser host`);
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return { size: bytes.length, digest: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
