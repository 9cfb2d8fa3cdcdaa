import { newKey } from '../../phone/new-key';
import type { ChosenFile } from '../../services/evidence';
import type { EvidenceInput } from '../../shared/contracts/cases';

/** One line of the list while it is being put together. */
export interface EvidenceItem {
  id: string;
  title: string;
  form: 'picture' | 'pdf' | 'paper';
  state: 'uploading' | 'ready' | 'failed';
  /** In the cloud, once it is there. */
  file: string | null;
  /** On this phone, until the app is closed. */
  path: string | null;
  size: string;
  fault: string;
}

export const mostEvidence = 30;
const largestBytes = 10 * 1024 * 1024;

/** What the name and the size show already. The cloud looks at the bytes. */
export function faultOfFile({ form, name, bytes }: Pick<ChosenFile, 'form' | 'name' | 'bytes'>): string | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  const fits = form === 'pdf' ? ending === 'pdf' : !ending || ['png', 'jpg', 'jpeg'].includes(ending);
  if (!fits) return form === 'pdf' ? '这里只能选择 PDF 文件；Word、Excel 请先另存为 PDF' : '只能选择 JPG 或 PNG 图片；其他格式请截图后再选择';
  if (bytes > largestBytes) return `文件有 ${sizeOf(bytes)}，超过了 10 MB；请压缩或拆分后再选择，也可以交纸质材料`;
  return bytes === 0 ? '这个文件是空的，请重新选择' : null;
}

export const sizeOf = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

export function itemOf({ form, name, path, bytes }: ChosenFile, number: number): EvidenceItem {
  const title = form === 'pdf' ? name.replace(/\.pdf$/i, '').slice(0, 60) : `图片 ${number}`;
  return { id: newKey(), title, form, state: 'uploading', file: null, path, size: sizeOf(bytes), fault: '' };
}

export const paperItem = (): EvidenceItem => ({ id: newKey(), title: '', form: 'paper', state: 'ready', file: null, path: null, size: '', fault: '' });

/** As it is found again after the app was closed: what had not been uploaded is gone with the phone's copy. */
export function afterwards(items: EvidenceItem[]): EvidenceItem[] {
  return items.map((item) => (item.state === 'ready' ? { ...item, path: null } : { ...item, path: null, state: 'failed', fault: '这份文件没有上传完，请移除后重新添加' }));
}

/** Why the list cannot be sent as it is, or null. */
export function faultOfEvidence(items: EvidenceItem[]): string | null {
  if (items.some(({ state }) => state === 'uploading')) return '还有文件正在上传，请稍候';
  if (items.some(({ state }) => state === 'failed')) return '有文件没有上传成功，请重试或移除';
  const untitled = items.findIndex(({ title }) => !title.trim());
  return untitled < 0 ? null : `请填写第 ${untitled + 1} 项材料的名称`;
}

export const evidenceInputs = (items: EvidenceItem[]): EvidenceInput[] => items.map(({ title, file }) => ({ title: title.trim(), file }));
