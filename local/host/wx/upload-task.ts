import { asFailure } from './cloud-failure';
import { deliver } from './doors';
import type { Host } from './host';
import { Failed, method, type Callbacks } from './outcome';
import { fileAt } from './phone-files';

export interface Uploaded {
  cloudPath: string;
  filePath: string;
}
type Progress = (at: { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }) => void;

/** `wx.cloud.uploadFile`: given a callback it is a task that tells how far it is, else a promise. */
export function uploadTask(host: Host, options: Uploaded & Callbacks) {
  const control = new AbortController();
  const progress = new Set<Progress>();
  const run = method('cloud.uploadFile', (wanted: Uploaded) => upload(host, wanted, control.signal, (at) => progress.forEach((listener) => listener(at))));
  const outcome = run(options);
  if (outcome) return outcome;
  return {
    abort: () => control.abort(),
    onProgressUpdate: (listener: Progress) => void progress.add(listener),
    offProgressUpdate: (listener?: Progress) => (listener ? void progress.delete(listener) : progress.clear()),
  };
}

async function upload(host: Host, { cloudPath, filePath }: Uploaded, signal: AbortSignal, tell: Progress) {
  const file = fileAt(filePath);
  if (!file) throw new Failed(`file does not exist: ${filePath}`, -1);
  const sent = (bytes: number) => tell({ progress: file.size === 0 ? 100 : Math.round((bytes * 100) / file.size), totalBytesSent: bytes, totalBytesExpectedToSend: file.size });
  const reply = await deliver<{ fileID: string }>(host, `upload?path=${encodeURIComponent(cloudPath)}`, file, sent, signal).catch(asFailure);
  return { fileID: reply.fileID, statusCode: 204 };
}
