import { upload } from './cloud';
import { proofFolder } from './members';

/** A picture or a PDF that proves something, put where only its owner's phone and the cloud reach it; null when they changed their mind. */
export async function chooseLetter(): Promise<string | null> {
  const file = await chosenFile();
  if (!file) return null;
  const { folder } = await proofFolder();
  return upload(`${folder}/${nameFor(file)}`, file);
}

async function chosenFile(): Promise<string | null> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: ['拍照或从相册选择', '聊天中的 PDF 文件'] });
    return tapIndex === 0 ? await chosenPicture() : await chosenDocument();
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return null;
    throw error;
  }
}

async function chosenPicture(): Promise<string | null> {
  const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  return tempFiles[0]?.tempFilePath ?? null;
}

async function chosenDocument(): Promise<string | null> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] });
  return tempFiles[0]?.path ?? null;
}

// Files are only ever added: a new one gets a new name.
function nameFor(file: string): string {
  const ending = /\.(png|jpe?g|pdf)$/i.exec(file)?.[0].toLowerCase() ?? '.jpg';
  return `${Date.now()}-${Math.random().toString(36).slice(2, 10)}${ending}`;
}
