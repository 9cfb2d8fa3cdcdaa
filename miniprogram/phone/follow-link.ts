import { destinationOf } from '../shared/body-links';
import { citationOf } from '../shared/measures';
import { articleAtPath, open } from './routes';

/** Which hosts are allowed was decided when the text was saved. A site outside has to be opened in a browser: a mini-program opens only what is registered as its own. */
export function followLink(link: string): void {
  const destination = destinationOf(link, 'any');
  if (destination?.to === 'page') open(destination.path);
  if (destination?.to === 'measures') openArticle(citationOf(destination.document, destination.article));
  if (destination?.to === 'site') void copyAddress(destination.address);
}

function openArticle({ newsId, article }: { newsId: string; article: string }): void {
  open(articleAtPath(newsId, article));
}

async function copyAddress(data: string): Promise<void> {
  await wx.setClipboardData({ data });
  await wx.showModal({ title: '网址已复制', content: `小程序里不能直接打开这个网站，请粘贴到手机浏览器打开：\n${data}`, showCancel: false, confirmText: '知道了' });
}
