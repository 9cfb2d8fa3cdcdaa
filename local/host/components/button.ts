import { builtIn, hostElement } from '../runtime/built-in';
import { hover } from '../runtime/hover';
import { formAround } from './parts/form-fields';
import { openTypes } from './parts/open-types';
import type { Component } from './parts/relatives';

export const button = builtIn({
  behaviors: [hover],
  properties: {
    type: { type: String, value: 'default' },
    size: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
  },
  observers: {
    'type, size, plain, disabled, loading'() {
      render(this);
    },
  },
  lifetimes: {
    created() {
      hostElement(this).setAttribute('role', 'button');
      this.addListener('tap', () => this.activate());
    },
    attached() {
      render(this);
    },
  },
  methods: {
    activate() {
      const { disabled, loading, formType, openType } = this.data;
      if (disabled || loading) return;
      if (formType) formAround(this)?.[formType as string]?.(this);
      if (openType) openWith(this, openType as string);
    },
  },
});

/** Two may be joined, as in `getPhoneNumber|agreePrivacyAuthorization`: consent comes first, whichever is written first. */
function openWith(component: Component, openType: string): void {
  const isConsent = (wanted: string) => wanted === 'agreePrivacyAuthorization';
  for (const wanted of openType.split('|').sort((one, other) => Number(isConsent(other)) - Number(isConsent(one)))) {
    const open = openTypes[wanted];
    if (!open) throw new Error(`<button open-type="${wanted}"> is not in the browser host`);
    void open(component);
  }
}

function render(component: Component): void {
  const host = hostElement(component);
  for (const name of ['type', 'size'] as const) host.setAttribute(name, component.data[name] as string);
  for (const name of ['plain', 'disabled', 'loading'] as const) host.toggleAttribute(name, Boolean(component.data[name]));
  if (component.data.disabled) host.setAttribute('aria-disabled', 'true');
  else host.removeAttribute('aria-disabled');
}
