import { asFailure } from './cloud-failure';
import { knock } from './doors';
import { Failed, method, type Callbacks } from './outcome';
import { keep } from './temporary-files';
import { uploadTask, type Uploaded } from './upload-task';
import type { Family, Host } from './host';

interface CallReply {
  result?: unknown;
  error?: { errCode: number; errMsg: string };
  requestId?: string;
}
type TempFile = { fileID: string; tempFileURL: string; status: number; errMsg?: string };

/** `wx.cloud`. All collections are closed to phones, so there is no `database`. */
export const cloud: Family = (host) => ({
  cloud: {
    init: () => {},
    callFunction: method('cloud.callFunction', ({ name, data }: { name: string; data?: object }) => call(host, name, data)),
    uploadFile: (options: Uploaded & Callbacks) => uploadTask(host, options),
    getTempFileURL: method('cloud.getTempFileURL', ({ fileList }: { fileList: unknown[] }) => tempUrls(host, fileList)),
    deleteFile: method('cloud.deleteFile', ({ fileList }: { fileList: string[] }) => remove(host, fileList)),
    downloadFile: method('cloud.downloadFile', ({ fileID }: { fileID: string }) => download(host, fileID)),
  },
});

async function call(host: Host, name: string, data: object = {}) {
  const { result, error, requestId } = await knock<CallReply>(host, 'call', { name, data }).catch(asFailure);
  if (error) throw new Failed(`Error: errCode: ${error.errCode} | errMsg: ${error.errMsg}`, error.errCode);
  return { result, requestID: requestId ?? '' };
}

/** An item is an id, or an id and how many seconds its address is to hold. */
function tempUrls(host: Host, fileList: unknown[]): Promise<{ fileList: TempFile[] }> {
  checkCount(fileList);
  return knock<{ fileList: TempFile[] }>(host, 'temp-urls', { fileList }).catch(asFailure);
}

function remove(host: Host, fileList: string[]) {
  checkCount(fileList);
  return knock<{ fileList: { fileID: string; status: number; errMsg: string }[] }>(host, 'delete-files', { fileList }).catch(asFailure);
}

function checkCount(fileList: unknown[]): void {
  if (fileList.length > 50) throw new Failed('fileList: at most 50 files', -1);
}

async function download(host: Host, fileID: string) {
  const found = (await tempUrls(host, [fileID])).fileList[0];
  const reply = found?.tempFileURL ? await fetch(found.tempFileURL) : undefined;
  if (!reply?.ok) throw new Failed(`file does not exist: ${fileID}`, -1);
  return { tempFilePath: keep(await reply.blob(), fileID), statusCode: reply.status };
}
