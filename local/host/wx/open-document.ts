import { Failed, method } from './outcome';
import { float, piece } from './stage';
import { addressOf, fileAt, nameAt } from './phone-files';
import type { Family, Host } from './host';

interface Wanted {
  filePath: string;
  fileType?: string;
}
const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

export const openDocument: Family = (host) => ({ openDocument: method('openDocument', (wanted: Wanted) => open(host, wanted)) });

/** The browser itself reads PDF; what only an office program can read is offered as a download. */
function open(host: Host, { filePath, fileType }: Wanted): void {
  const type = (fileType ?? /\.(\w+)$/.exec(filePath)?.[1] ?? '').toLowerCase();
  const file = fileAt(filePath);
  if (!file) throw new Failed("file doesn't exist");
  if (!types.includes(type)) throw new Failed(`filetype not supported: ${type}`);
  const address = type === 'pdf' ? URL.createObjectURL(file.slice(0, file.size, 'application/pdf')) : addressOf(filePath);
  const name = nameAt(filePath) || `文档.${type}`;
  const head = piece(host, 'header', { class: 'document-head' }, piece(host, 'button', { type: 'button', class: 'document-close', onclick: () => close() }, '关闭'), piece(host, 'strong', {}, name));
  const link = piece(host, 'a', { class: 'document-link', href: address, download: name }, '用其他应用打开');
  const body = type === 'pdf' ? piece(host, 'iframe', { class: 'document-page', title: name, src: address }) : link;
  const close = float(host, 'kept', piece(host, 'div', { class: 'document', role: 'dialog', 'aria-modal': 'true', 'aria-label': name }, head, body));
}
