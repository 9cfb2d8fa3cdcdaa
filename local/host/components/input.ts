import { fieldOf } from './parts/field';
import type { Component } from './parts/relatives';

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

export const input = fieldOf('input', draw);

function draw({ data }: Component, field: HTMLInputElement | HTMLTextAreaElement): void {
  const type = data.password || data.type === 'safe-password' ? 'password' : 'text';
  if (field.type !== type) field.setAttribute('type', type);
  field.inputMode = keyboards[data.type as string] ?? 'text';
}
