import { cloud } from './cloud';
import { fault } from './faults';
import { patiently } from './patience';

/** Files that a function makes for one person. No client may reach them: only an address does, for as long as it lasts. */
export async function keepFile(cloudPath: string, content: Uint8Array): Promise<string> {
  const { fileID } = await request(() => cloud.uploadFile({ cloudPath, fileContent: Buffer.from(content) }));
  return fileID;
}

export async function addressOf(fileId: string, seconds: number): Promise<string> {
  const { fileList } = await request(() => cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] }));
  const address = fileList[0]?.tempFileURL;
  if (!address) throw new Error('the cloud gave no address for a file');
  return address;
}

/** The cloud's own limit on one request. */
const mostFiles = 50;

/** Of many files at once; what has no address is not in it. */
export async function addressesOf(fileIds: readonly string[], seconds: number): Promise<Map<string, string>> {
  const wanted = [...new Set(fileIds)];
  const found = new Map<string, string>();
  for (let from = 0; from < wanted.length; from += mostFiles) {
    const asked = wanted.slice(from, from + mostFiles).map((fileID) => ({ fileID, maxAge: seconds }));
    const { fileList } = await request(() => cloud.getTempFileURL({ fileList: asked }));
    for (const { fileID, tempFileURL } of fileList) if (tempFileURL) found.set(fileID, tempFileURL);
  }
  return found;
}

export async function discardFile(fileId: string): Promise<void> {
  await request(() => cloud.deleteFile({ fileList: [fileId] }));
}

async function request<Reply>(send: () => Promise<Reply> | void): Promise<Reply> {
  try {
    return await patiently(send as () => Promise<Reply>);
  } catch (error) {
    throw fault(error);
  }
}
