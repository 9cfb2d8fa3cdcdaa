import { pictureAddress } from './picture-address';
import type { Component } from './relatives';

/** The browser's canvas with what WeChat's node has beside it. */
export function canvasNode(component: Component): HTMLCanvasElement {
  const node = document.createElement('canvas');
  return Object.assign(node, {
    createImage: () => imageOf((source) => pictureAddress(component, source)),
    createPath2D: (path?: Path2D) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (step: FrameRequestCallback) => requestAnimationFrame(step),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;

/** An image whose `src` may be a file of the package, a temporary file or one in the cloud. */
function imageOf(locate: (source: string) => Promise<string>): HTMLImageElement {
  const image = new Image();
  Object.defineProperty(image, 'src', {
    get: () => source.get!.call(image) as string,
    set: (wanted: string) =>
      void locate(wanted).then(
        (address) => source.set!.call(image, address),
        () => image.dispatchEvent(new Event('error')),
      ),
  });
  return image;
}
