import { builtIn, hostElement } from '../../runtime/built-in';
import { keyboardMoves } from '../../wx/keyboard';
import { phone } from './phone';
import { drawPlaceholder } from './placeholder';
import type { Component } from './relatives';

type Field = HTMLInputElement | HTMLTextAreaElement;
const usualLength = 140;

/** What input and textarea have in common: the browser's own field, written and read as WeChat does. */
export function fieldOf(tag: 'input' | 'textarea', draw: (component: Component, field: Field) => void) {
  return builtIn({
    properties: {
      value: String,
      name: String,
      type: { type: String, value: 'text' },
      password: Boolean,
      placeholder: String,
      placeholderStyle: String,
      placeholderClass: String,
      disabled: Boolean,
      maxlength: { type: Number, value: usualLength },
      focus: Boolean,
      autoFocus: Boolean,
      autoHeight: Boolean,
      confirmType: { type: String, value: tag === 'input' ? 'done' : 'return' },
      confirmHold: Boolean,
      cursor: { type: Number, value: -1 },
      selectionStart: { type: Number, value: -1 },
      selectionEnd: { type: Number, value: -1 },
      ariaLabel: String,
      adjustPosition: { type: Boolean, value: true },
      holdKeyboard: Boolean,
      cursorSpacing: { type: null, value: 0 },
      alwaysEmbed: Boolean,
      showConfirmBar: { type: Boolean, value: true },
      disableDefaultPadding: Boolean,
      fixed: Boolean,
    },
    observers: {
      'type, password, placeholder, placeholderStyle, placeholderClass, disabled, maxlength, autoHeight, ariaLabel, confirmType, holdKeyboard'() {
        render(this, draw);
      },
      value() {
        write(this);
        render(this, draw);
      },
      focus(wanted: boolean) {
        turnFocus((this).field as Field, wanted);
      },
    },
    lifetimes: {
      created() {
        const field = document.createElement(tag);
        if (field instanceof HTMLTextAreaElement) field.rows = 1;
        this.field = field;
        hostElement(this).append(field);
        listen(this, field, draw);
      },
      attached() {
        render(this, draw);
        if (this.data.focus || this.data.autoFocus) turnFocus(this.field as Field, true);
      },
    },
    methods: {
      formValue() {
        return (this.field as Field).value;
      },
      reset() {
        this.setData({ value: '' });
        write(this);
      },
      activate() {
        (this.field as Field).focus();
      },
    },
  });
}

function render(component: Component, draw: (component: Component, field: Field) => void): void {
  const { placeholder, disabled, maxlength, ariaLabel, confirmType, holdKeyboard } = component.data;
  const field = component.field as Field;
  field.placeholder = placeholder;
  field.disabled = disabled;
  field.enterKeyHint = confirmType === 'return' ? 'enter' : confirmType;
  if (ariaLabel) field.setAttribute('aria-label', ariaLabel);
  else field.removeAttribute('aria-label');
  field.toggleAttribute('data-hold-keyboard', holdKeyboard);
  if (maxlength >= 0) field.maxLength = maxlength;
  else field.removeAttribute('maxlength');
  drawPlaceholder(component, field);
  draw(component, field);
}

function write(component: Component): void {
  const field = component.field as Field;
  const { value, cursor } = component.data;
  if (field.value === value) return;
  field.value = value;
  if (cursor >= 0) field.setSelectionRange(cursor, cursor);
}

function listen(component: Component, field: Field, draw: (component: Component, field: Field) => void): void {
  field.addEventListener('input', () => {
    const { maxlength } = component.data;
    if (maxlength >= 0 && field.value.length > maxlength) field.value = field.value.slice(0, maxlength);
    component.setData({ value: field.value });
    draw(component, field);
    const detail = { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0 };
    component.triggerEvent('input', detail, { handleListenerReturn: (answer) => replace(component, field, answer) });
  });
  field.addEventListener('focus', () => {
    const height = keyboardMoves(phone, 'up');
    component.triggerEvent('focus', { value: field.value, height });
    component.triggerEvent('keyboardheightchange', { height, duration: 250 });
  });
  field.addEventListener('blur', () => {
    component.setData({ focus: false });
    component.triggerEvent('blur', { value: field.value, cursor: field.selectionStart ?? 0 });
    component.triggerEvent('keyboardheightchange', { height: keyboardMoves(phone, 'down'), duration: 250 });
  });
  field.addEventListener('keydown', (event) => confirm(component, field, event as KeyboardEvent));
}

/** With `hold-keyboard` a tap elsewhere leaves the field its keyboard, unless it enters another field. */
document.addEventListener('mousedown', (event) => {
  const elsewhere = event.target instanceof Element && !event.target.closest('input,textarea');
  if (elsewhere && document.activeElement?.matches('[data-hold-keyboard]')) event.preventDefault();
}, true);

/** What a page's input handler returns takes the place of what was typed. */
function replace(component: Component, field: Field, answer: unknown): void {
  const wanted = typeof answer === 'string' ? { value: answer } : (answer as { value?: string; cursor?: number } | undefined);
  if (typeof wanted?.value !== 'string') return;
  field.value = wanted.value;
  component.setData({ value: wanted.value });
  if (wanted.cursor !== undefined) field.setSelectionRange(wanted.cursor, wanted.cursor);
}

/** Enter ends an input; in a textarea it is a new line unless the page asked for another key. */
function confirm(component: Component, field: Field, event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing || component.data.confirmType === 'return') return;
  event.preventDefault();
  component.triggerEvent('confirm', { value: field.value });
  if (!component.data.confirmHold) field.blur();
}

function turnFocus(field: Field, wanted: boolean): void {
  const has = document.activeElement === field;
  if (wanted && !has) field.focus();
  if (!wanted && has) field.blur();
}
