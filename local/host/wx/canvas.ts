import { olderContext } from './canvas-context';
import { addressHere } from './file-address';
import { withTag } from './nodes';
import { Failed, method } from './outcome';
import { keep } from './temporary-files';
import type { Family, Host } from './host';

interface Part {
  canvas?: HTMLCanvasElement | OffscreenCanvas;
  canvasId?: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  destWidth?: number;
  destHeight?: number;
  fileType?: 'png' | 'jpg';
  quality?: number;
}

export const canvas: Family = (host) => ({
  createCanvasContext: (id: string, instance?: unknown) => olderContext(named(host, id, instance), picture),
  createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) => new OffscreenCanvas(width, height),
  canvasToTempFilePath: (part: Part, instance?: unknown) => method('canvasToTempFilePath', (asked: Part) => take(host, asked, instance))(part),
});

/** The older canvas is known by its `canvas-id`. */
function named(host: Host, id: string, instance: unknown = host.router.current().instance): HTMLCanvasElement {
  const found = withTag(instance, 'canvas').find(({ data }) => data['canvasId'] === id);
  if (!found) throw new Failed(`canvas is empty: ${id}`);
  return found['node'] as HTMLCanvasElement;
}

async function picture(source: string): Promise<CanvasImageSource> {
  const image = new Image();
  image.src = addressHere(source);
  await image.decode();
  return image;
}

/** Places are in CSS pixels for the older canvas and in the canvas's own for `type="2d"`. */
async function take(host: Host, part: Part, instance?: unknown): Promise<{ tempFilePath: string }> {
  const from = part.canvas ?? named(host, part.canvasId ?? '', instance);
  const factor = part.canvas ? 1 : devicePixelRatio;
  const { x = 0, y = 0, width = from.width / factor - x, height = from.height / factor - y } = part;
  const { destWidth = width * devicePixelRatio, destHeight = height * devicePixelRatio, fileType = 'png', quality = 0.92 } = part;
  if (!(width > 0 && height > 0)) throw new Failed('invalid size');
  const copy = new OffscreenCanvas(destWidth, destHeight);
  copy.getContext('2d')!.drawImage(from, x * factor, y * factor, width * factor, height * factor, 0, 0, destWidth, destHeight);
  const blob = await copy.convertToBlob({ type: fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality });
  return { tempFilePath: keep(blob, `canvas.${fileType}`) };
}
