import { Failed, method, type Callbacks } from './outcome';
import { keep } from './temporary-files';
import type { Family } from './host';

interface Wanted {
  url: string;
  header?: Record<string, string>;
}
type Progress = (at: { progress: number; totalBytesWritten: number; totalBytesExpectedToWrite: number }) => void;

/** Domains are registered one by one on mp.weixin.qq.com; here there is the local cloud's own and no other. */
export const download: Family = () => ({
  downloadFile: (options: Wanted & Callbacks) => start(options),
  request: refused('request'),
  uploadFile: refused('uploadFile'),
});

const isOurs = (url: string) => new URL(url, location.origin).origin === location.origin && /^https?:/.test(url);

/** Never a promise: what it gives is the task. */
function start(options: Wanted & Callbacks) {
  const control = new AbortController();
  const progress = new Set<Progress>();
  const tell: Progress = (at) => progress.forEach((listener) => listener(at));
  const run = method('downloadFile', (wanted: Wanted) => fetchFile(wanted, control.signal, tell));
  void run({ ...options, complete: options.complete ?? (() => {}) });
  return {
    abort: () => control.abort(),
    onProgressUpdate: (listener: Progress) => void progress.add(listener),
    offProgressUpdate: (listener?: Progress) => (listener ? void progress.delete(listener) : progress.clear()),
  };
}

async function fetchFile({ url, header = {} }: Wanted, signal: AbortSignal, tell: Progress) {
  if (!isOurs(url)) throw new Failed('url not in domain list', undefined, 600002);
  const reply = await fetch(url, { headers: header, signal }).catch(() => {
    throw new Failed(signal.aborted ? 'abort' : 'net::ERR_FAILED', undefined, signal.aborted ? 600003 : 600001);
  });
  const blob = await reply.blob();
  tell({ progress: 100, totalBytesWritten: blob.size, totalBytesExpectedToWrite: blob.size });
  const name = decodeURIComponent(new URL(url, location.origin).pathname.split('/').pop() ?? '');
  return { tempFilePath: keep(blob, name), statusCode: reply.status, dataLength: blob.size };
}

function refused(name: string) {
  const run = method(name, () => {
    throw new Failed('url not in domain list', undefined, 600002);
  });
  return (options: Callbacks) => {
    void run({ ...options, complete: options.complete ?? (() => {}) });
    return { abort: () => {} };
  };
}
