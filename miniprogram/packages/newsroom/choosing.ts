import { unlessCancelled } from '../../services/proofs';

export interface ChosenPicture {
  path: string;
  width: number;
  height: number;
}

/** A picture as it will be seen; its size is known before it is loaded, so that the text does not jump. */
export async function choosePicture(): Promise<ChosenPicture | null> {
  const chosen = await unlessCancelled(wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }));
  const path = chosen?.tempFiles[0]?.tempFilePath;
  if (!path) return null;
  const { width, height } = await wx.getImageInfo({ src: path });
  return { path, width, height };
}

export async function chooseDocument(): Promise<{ path: string; name: string } | null> {
  const chosen = await unlessCancelled(wx.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }));
  const file = chosen?.tempFiles[0];
  return file ? { path: file.path, name: file.name.replace(/\.pdf$/i, '').slice(0, 60) } : null;
}
