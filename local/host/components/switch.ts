import { builtIn, hostElement } from '../runtime/built-in';
import type { Component } from './parts/relatives';

/** `switch` is a word of the language: its file and tag are called so, its export cannot be. */
const definition = builtIn({
  properties: { checked: Boolean, disabled: Boolean, type: { type: String, value: 'switch' }, color: { type: String, value: '#04be02' }, name: String },
  observers: {
    'checked, disabled, type, color'() {
      render(this);
    },
  },
  lifetimes: {
    created() {
      this.addListener('tap', () => this.activate());
    },
    attached() {
      render(this);
    },
  },
  methods: {
    activate() {
      if (this.data.disabled) return;
      this.setData({ checked: !this.data.checked });
      this.triggerEvent('change', { value: this.data.checked as boolean });
    },
    formValue() {
      return this.data.checked as boolean;
    },
    reset() {
      this.setData({ checked: false });
    },
  },
});

export { definition as switch };

function render(component: Component): void {
  const host = hostElement(component);
  const { checked, disabled, type, color } = component.data;
  host.setAttribute('role', type === 'checkbox' ? 'checkbox' : 'switch');
  host.setAttribute('aria-checked', String(checked));
  host.setAttribute('aria-disabled', String(disabled));
  host.style.setProperty('--on', color as string);
}
