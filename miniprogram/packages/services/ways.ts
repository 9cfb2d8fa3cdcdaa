import { open } from '../../phone/routes';
import type { Way } from '../../shared/contracts/services';

/** What the button of a way says. */
export function wayLabel(way: Way): string {
  if (way.to === 'page') return '进入';
  if (way.to === 'mini-program') return `小程序“${way.name}”`;
  return `复制网址：${way.name}`;
}

/** A mini-program opens pages and other mini-programs; what it cannot open is copied, and said where to paste it. */
export async function follow(way: Way): Promise<void> {
  if (way.to === 'page') return open(way.path);
  if (way.to === 'site') return copy(way.address, '请在手机浏览器中粘贴打开', way.provisional ? '这是网站首页，请从首页查找' : '');
  if (way.appId !== null && (await opened(way.appId))) return;
  return copy(way.name, '请在微信的搜索框中粘贴，搜索这个小程序', '');
}

async function opened(appId: string): Promise<boolean> {
  return wx.navigateToMiniProgram({ appId }).then(
    () => true,
    () => false, // not there, or not wanted: its name is given instead
  );
}

/** Where the clipboard is refused, the sentence still shows what to type. */
async function copy(data: string, where: string, more: string): Promise<void> {
  const copied = await wx.setClipboardData({ data }).then(
    () => true,
    () => false,
  );
  const content = [data, `${where}。`, more && `${more}。`].filter(Boolean).join('\n');
  void wx.showModal({ title: copied ? '已复制' : '没有复制成功，请记下', content, showCancel: false, confirmText: '知道了' });
}
