/** Files of a case: chosen on this phone, and uploaded to where the cloud takes them from. */
import { newKey } from '../phone/new-key';
import { upload } from './cloud';
import { unlessCancelled } from './proofs';

export interface ChosenFile {
  path: string;
  name: string;
  form: 'picture' | 'pdf';
  bytes: number;
}

export async function choosePictures(count: number): Promise<ChosenFile[]> {
  const chosen = await unlessCancelled(wx.chooseMedia({ count: Math.min(count, 9), mediaType: ['image'] }));
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size }) => ({ path: tempFilePath, name: tempFilePath, form: 'picture', bytes: size }));
}

export async function chooseDocuments(count: number): Promise<ChosenFile[]> {
  const chosen = await unlessCancelled(wx.chooseMessageFile({ count: Math.min(count, 9), type: 'file', extension: ['pdf'] }));
  return (chosen?.tempFiles ?? []).map(({ path, name, size }) => ({ path, name, form: 'pdf', bytes: size }));
}

export const uploadEvidence = (folder: string, { path, form }: Pick<ChosenFile, 'path' | 'form'>, sent: (percent: number) => void) => upload(`${folder}/${newKey()}${endingOf(path, form)}`, path, sent);

const endingOf = (path: string, form: ChosenFile['form']) => /\.(png|jpe?g|pdf)$/i.exec(path)?.[0].toLowerCase() ?? (form === 'pdf' ? '.pdf' : '.jpg');
