import { builtIn, hostElement } from '../runtime/built-in';
import { pictureAddress } from './parts/picture-address';
import type { Component } from './parts/relatives';

export const image = builtIn({
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: Boolean,
    webp: Boolean,
    showMenuByLongpress: Boolean,
  },
  observers: {
    mode(mode: string) {
      hostElement(this).setAttribute('mode', mode);
    },
    src() {
      void show(this);
    },
    lazyLoad(lazy: boolean) {
      ((this).picture as HTMLImageElement).loading = lazy ? 'lazy' : 'eager';
    },
  },
  lifetimes: {
    created() {
      const picture = document.createElement('img');
      this.picture = picture;
      picture.alt = '';
      picture.draggable = false;
      picture.addEventListener('load', () => this.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight }));
      picture.addEventListener('error', () => fail(this));
      hostElement(this).setAttribute('role', 'img');
      hostElement(this).append(picture);
    },
  },
});

/** Between the asking for an address and its coming another picture may have been wanted. */
async function show(component: Component): Promise<void> {
  const { src } = component.data;
  const picture = component.picture as HTMLImageElement;
  if (!src) return picture.removeAttribute('src');
  try {
    const address = await pictureAddress(component, src as string);
    if (component.data.src === src) picture.src = address;
  } catch {
    fail(component);
  }
}

function fail(component: Component): void {
  component.triggerEvent('error', { errMsg: `Failed to load image ${String(component.data.src)}` });
}
