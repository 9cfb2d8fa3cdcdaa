import { newKey } from '../phone/new-key';
import { upload } from './cloud';
import { proofFolder } from './members';

export interface Proof {
  fileId: string;
  name: string;
  /** On this phone, to be looked at once more; null for a document. */
  picture: string | null;
}

/** A picture from the album or camera, or a PDF from a chat; null when the person changed their mind. */
export async function chooseProof(): Promise<Proof | null> {
  const tapIndex = await choice();
  const file = tapIndex === null ? null : tapIndex === 0 ? await choosePicture() : await chooseDocument();
  if (!file) return null;
  const { folder } = await proofFolder();
  return { ...file, fileId: await upload(`${folder}/${newKey()}${endingOf(file.path)}`, file.path) };
}

interface Chosen {
  path: string;
  name: string;
  picture: string | null;
}

async function choice(): Promise<number | null> {
  return (await unlessCancelled(wx.showActionSheet({ itemList: ['拍照或从相册选择', '从聊天记录选择 PDF'] })))?.tapIndex ?? null;
}

async function choosePicture(): Promise<Chosen | null> {
  const chosen = await unlessCancelled(wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }));
  const path = chosen?.tempFiles[0]?.tempFilePath;
  return path ? { path, name: '图片', picture: path } : null;
}

async function chooseDocument(): Promise<Chosen | null> {
  const chosen = await unlessCancelled(wx.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }));
  const file = chosen?.tempFiles[0];
  return file ? { path: file.path, name: file.name, picture: null } : null;
}

/** Changing one's mind, and keeping one's privacy, is no fault. */
export async function unlessCancelled<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (/cancel|privacy permission/.test((error as { errMsg?: string }).errMsg ?? '')) return null;
    throw error;
  }
}

const endingOf = (path: string) => /\.(png|jpe?g|pdf)$/i.exec(path)?.[0].toLowerCase() ?? '.jpg';
