import readCode from 'jsqr';
import { tapped } from './gesture';
import { pickImages } from './media';
import { Failed, method } from './outcome';
import { piece, show } from './stage';
import type { Family, Host } from './host';

interface Wanted {
  onlyFromCamera?: boolean;
}

export const scanCode: Family = (host) => ({ scanCode: method('scanCode', async (wanted: Wanted) => answer(await scan(host, wanted))) });

/** No camera here: a picture of the code, or its text pasted in. */
async function scan(host: Host, { onlyFromCamera }: Wanted): Promise<string> {
  const field = piece(host, 'input', { class: 'scan-field', type: 'text', placeholder: '或粘贴二维码的内容', 'aria-label': '二维码的内容' }) as HTMLInputElement;
  const chosen = await show<Promise<string> | null>(host, (close) => {
    const button = (text: string, onclick: () => void) => piece(host, 'button', { type: 'button', class: 'scan-button', onclick: () => (tapped(), onclick()) }, text);
    const album = onlyFromCamera ? [] : [button('从相册选择', () => close(fromPicture(host)))];
    const paste = button('确定', () => field.value && close(Promise.resolve(field.value)));
    return [piece(host, 'div', { class: 'scan', role: 'dialog', 'aria-modal': 'true', 'aria-label': '扫一扫' }, piece(host, 'strong', {}, '扫一扫'), ...album, field, paste, button('取消', () => close(null)))];
  });
  if (!chosen) throw new Failed('cancel');
  return chosen;
}

async function fromPicture(host: Host): Promise<string> {
  const [picture] = await pickImages(host, 1);
  const bitmap = await createImageBitmap(picture!);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const found = readCode(context.getImageData(0, 0, width, height).data, width, height);
  if (!found) throw new Failed('no code was found in the picture');
  return found.data;
}

function answer(result: string) {
  const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(result)));
  return { result, scanType: 'QR_CODE', charSet: 'UTF-8', rawData };
}
