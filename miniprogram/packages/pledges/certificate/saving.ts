import type { PledgeCertificate } from '../../../shared/contracts/pledges';
import type { Brush } from '../brush';
import { layoutOf, sheet } from './layout';
import { drawCertificate } from './picture';

/** The certificate as a picture in a temporary file. */
export async function pictureOf(canvas: WechatMiniprogram.Canvas, certificate: PledgeCertificate, code: string): Promise<string> {
  const brush = canvas.getContext('2d') as Brush;
  const layout = layoutOf(certificate, (text, font) => (Object.assign(brush, { font }), brush.measureText(text).width));
  const size = { width: sheet.width, height: layout.height };
  Object.assign(canvas, size);
  drawCertificate(brush, layout, await imageOf(canvas, code));
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, fileType: 'png', destWidth: size.width, destHeight: size.height });
  return tempFilePath;
}

function imageOf(canvas: WechatMiniprogram.Canvas, source: string): Promise<WechatMiniprogram.Image> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the code could not be drawn'));
    image.src = source;
  });
}

/** False when the person would rather not; a refusal given earlier can be taken back in WeChat's settings. */
export async function saveToAlbum(filePath: string): Promise<boolean> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath });
    return true;
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string };
    if (/auth den/.test(errMsg)) return (await allowed()) && saveToAlbum(filePath);
    if (/cancel|privacy permission/.test(errMsg)) return false;
    throw error;
  }
}

async function allowed(): Promise<boolean> {
  const { confirm } = await wx.showModal({ title: '还不能保存到相册', content: '您之前没有允许保存图片。可以在设置里打开“添加到相册”，再保存一次。', confirmText: '去设置', cancelText: '以后再说' });
  if (!confirm) return false;
  const { authSetting } = await wx.openSetting({});
  return authSetting['scope.writePhotosAlbum'] === true;
}
