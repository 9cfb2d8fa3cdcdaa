import type { Phone } from './host';

type Content = Node | string;
type Attributes = Record<string, string | ((event: Event) => void)>;

/** WeChat's own sheets lie above page and bars: they are made in the shell's document. */
export function piece(host: Phone, tag: string, attributes: Attributes, ...contents: Content[]): HTMLElement {
  const made = host.shell.overlay.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...contents);
  return made;
}

/** Shows a sheet over a mask until something in it calls `close`. */
export function show<Value>(host: Phone, build: (close: (value: Value) => void) => HTMLElement[]): Promise<Value> {
  return new Promise((resolve) => {
    const close = (value: Value) => {
      layer.remove();
      resolve(value);
    };
    const layer = piece(host, 'div', { class: 'layer' });
    layer.append(piece(host, 'div', { class: 'weui-mask' }), ...build(close));
    host.shell.overlay.append(layer);
  });
}

/** Shows something that does not wait for an answer; `taps` says whether it keeps taps from the page. */
export function float(host: Phone, taps: 'kept' | 'passing', ...contents: HTMLElement[]): () => void {
  const layer = piece(host, 'div', { class: `layer ${taps}` }, ...contents);
  host.shell.overlay.append(layer);
  return () => layer.remove();
}
