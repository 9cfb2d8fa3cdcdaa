import { choose } from './action-sheet';
import { Failed, method } from './outcome';
import { fileAt, nameAt } from './phone-files';
import { piece } from './stage';
import type { Family, Host } from './host';

interface Sent {
  filePath: string;
  fileName?: string;
}

export const shareFileMessage: Family = (host) => ({ shareFileMessage: method('shareFileMessage', (sent: Sent) => share(host, sent)) });

/** The browser's downloads stand for the chat to which the file is sent. WeChat's own text for a missing file is not known for certain. */
async function share(host: Host, { filePath, fileName }: Sent): Promise<void> {
  const file = fileAt(filePath);
  if (!file) throw new Failed('file not found');
  const name = fileName ?? nameAt(filePath) ?? filePath.split('/').pop()!;
  await choose(host, { itemList: ['发送给朋友'], alertText: `发送文件「${name}」` });
  const address = URL.createObjectURL(file);
  piece(host, 'a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
