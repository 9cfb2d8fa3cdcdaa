import { knock } from './doors';
import { addressHere } from './file-address';
import { Failed, method } from './outcome';
import { float, piece } from './stage';
import type { Family, Phone } from './host';

interface Source {
  url: string;
  type?: 'image' | 'video';
}

export const preview: Family = (host) => ({
  previewImage: method('previewImage', ({ urls, current }: { urls: string[]; current?: string | number }) =>
    show(host, urls, typeof current === 'number' ? current : urls.indexOf(current ?? '')),
  ),
  previewMedia: method('previewMedia', ({ sources, current = 0 }: { sources: Source[]; current?: number }) => {
    if (sources.some(({ type }) => type === 'video')) throw new Failed('video is not in the browser host');
    return show(host, sources.map(({ url }) => url), current);
  }),
});

/** One picture fills the screen; a tap closes it, the arrows turn to its neighbours. */
function show(host: Phone, urls: string[], current: number): void {
  if (!urls.length) throw new Failed('parameter error: urls should not be empty');
  let at = Math.max(0, current);
  const image = piece(host, 'img', { class: 'preview-image', alt: '' });
  const place = piece(host, 'span', { class: 'preview-place' });
  const turn = (by: number) => {
    at = (at + by + urls.length) % urls.length;
    place.textContent = `${at + 1} / ${urls.length}`;
    void locate(host, urls[at]!).then((address) => image.setAttribute('src', address));
  };
  const arrow = (label: string, by: number) => piece(host, 'button', { type: 'button', class: `preview-turn ${by < 0 ? 'before' : 'after'}`, 'aria-label': label, onclick: () => turn(by) }, by < 0 ? '‹' : '›');
  const screen = piece(host, 'button', { type: 'button', class: 'preview', 'aria-label': '关闭预览', onclick: () => close() }, image);
  const close = float(host, 'kept', screen, ...(urls.length > 1 ? [place, arrow('上一张', -1), arrow('下一张', 1)] : []));
  turn(0);
}

async function locate(host: Phone, url: string): Promise<string> {
  if (!url.startsWith('cloud://')) return addressHere(url);
  const { fileList } = await knock<{ fileList: { tempFileURL: string }[] }>(host, 'temp-urls', { fileList: [url] });
  return fileList[0]?.tempFileURL ?? '';
}
