import { strFromU8, unzipSync } from 'fflate';
import { refuse } from '../platform/errors';

/** More than this many bytes unpacked is no roster, whatever it says of itself: 120,000 members have about 50 MB. */
const mostUnpacked = 128 * 1024 * 1024;

/** The parts of an Excel workbook, by name. What is none is refused with what it seems to be. */
export interface Archive {
  text(name: string): string | null;
  bytes(name: string): Uint8Array | null;
}

export function openArchive(file: Uint8Array): Archive {
  if (!startsWith(file, [0x50, 0x4b, 0x03, 0x04])) refuse('invalid', whatElse(file));
  const parts = unpacked(file);
  if (!parts['[Content_Types].xml']) refuse('invalid', '这是一个普通的 .zip 压缩包，不是 Excel 工作簿；请上传由 Excel 直接保存的 .xlsx 文件');
  if (parts['xl/workbook.bin']) refuse('invalid', '这是二进制工作簿（.xlsb），请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再上传');
  if (!parts['xl/workbook.xml']) refuse('invalid', '这个文件不是 Excel 工作簿，可能是 Word 或 PowerPoint 文件，请核对后再上传');
  const bytes = (name: string) => parts[name] ?? null;
  return { bytes, text: (name) => (parts[name] ? strFromU8(parts[name]) : null) };
}

function whatElse(file: Uint8Array): string {
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) {
    return has(file, 'EncryptedPackage') ? '这个工作簿设有打开密码，请在 Excel 中取消密码后再上传' : '这是旧版 Excel 文件（.xls），请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再上传';
  }
  if (file.length === 0) return '这个文件是空的，请重新选择';
  if (!file.subarray(0, 4096).includes(0)) return '这是文本文件（如 CSV），不是 Excel 工作簿；请把内容填入模板后再上传';
  return '这个文件不是 Excel 工作簿（.xlsx），请核对后再上传';
}

/** Only what is looked at is unpacked, and never more than it claims: the buffer has the claimed size. */
function unpacked(file: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/^(?:\[Content_Types\]\.xml|xl\/(?:workbook\.(?:xml|bin)|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml))$/.test(name)) return false;
    size += originalSize;
    if (size > mostUnpacked) refuse('invalid', '文件解压后过大，不像是会员名册，请核对后再上传');
    return true;
  };
  try {
    return unzipSync(file, { filter: wanted });
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') throw error;
    return refuse('invalid', '文件已损坏或没有传完整，请用 Excel 重新保存后再上传');
  }
}

const startsWith = (file: Uint8Array, bytes: number[]) => bytes.every((byte, at) => file[at] === byte);

/** Names within an old compound file are written in UTF-16. */
function has(file: Uint8Array, name: string): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(Buffer.from(name, 'utf16le'));
}
