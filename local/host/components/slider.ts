import { builtIn, hostElement } from '../runtime/built-in';
import type { Component } from './parts/relatives';

export const slider = builtIn({
  properties: {
    min: Number,
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: Number,
    disabled: Boolean,
    showValue: Boolean,
    activeColor: { type: String, value: '#1aad19' },
    name: String,
    ariaLabel: String,
  },
  observers: {
    'min, max, step, value, disabled, showValue, activeColor, ariaLabel'() {
      render(this);
    },
  },
  lifetimes: {
    created() {
      const rail = Object.assign(document.createElement('input'), { type: 'range' });
      this.rail = rail;
      hostElement(this).append(rail);
      rail.addEventListener('input', () => tell(this, 'changing'));
      rail.addEventListener('change', () => tell(this, 'change'));
    },
    attached() {
      render(this);
    },
  },
  methods: {
    formValue() {
      return this.data.value as number;
    },
    reset() {
      this.setData({ value: this.data.min });
    },
  },
});

function tell(component: Component, name: 'changing' | 'change'): void {
  const value = Number((component.rail as HTMLInputElement).value);
  component.setData({ value });
  component.triggerEvent(name, { value });
}

function render(component: Component): void {
  const { min, max, step, value, disabled, showValue, activeColor, ariaLabel } = component.data;
  const rail = component.rail as HTMLInputElement;
  Object.assign(rail, { min: String(min), max: String(max), step: String(step), value: String(value), disabled });
  rail.style.accentColor = activeColor as string;
  if (ariaLabel) rail.setAttribute('aria-label', ariaLabel as string);
  hostElement(component).dataset.value = showValue ? String(value) : '';
}
