import { hostElement } from '../runtime/built-in';
import { fieldOf } from './parts/field';
import type { Component } from './parts/relatives';

export const textarea = fieldOf('textarea', draw);

/** With `auto-height` the box grows with its text. */
function draw(component: Component, field: HTMLInputElement | HTMLTextAreaElement): void {
  const host = hostElement(component);
  if (!component.data.autoHeight) return;
  host.style.height = 'auto';
  field.style.height = 'auto';
  const { scrollHeight } = field;
  field.style.height = `${scrollHeight}px`;
  if (component.lastHeight !== scrollHeight && scrollHeight) {
    component.lastHeight = scrollHeight;
    component.triggerEvent('linechange', { height: scrollHeight, lineCount: Math.round(scrollHeight / lineHeight(field)) });
  }
}

function lineHeight(field: HTMLElement): number {
  const { lineHeight: line, fontSize } = getComputedStyle(field);
  return parseFloat(line) || parseFloat(fontSize) * 1.4;
}
