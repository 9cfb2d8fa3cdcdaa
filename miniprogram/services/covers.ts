import { upload } from './cloud';

/** Lets the person choose one picture and stores it; null when they changed their mind. */
export async function chooseCover(): Promise<string | null> {
  const file = await choosePicture();
  return file && upload(coverPath(file), file);
}

async function choosePicture(): Promise<string | null> {
  try {
    const chosen = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    return chosen.tempFiles[0]?.tempFilePath ?? null;
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return null;
    throw error;
  }
}

// Files are only ever added: a new picture gets a new name.
function coverPath(file: string): string {
  const ending = /\.(png|jpe?g|webp)$/i.exec(file)?.[0].toLowerCase() ?? '.jpg';
  return `covers/${Date.now()}-${Math.random().toString(36).slice(2, 10)}${ending}`;
}
