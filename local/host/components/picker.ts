import { builtIn } from '../runtime/built-in';
import { piece, show } from '../wx/stage';
import { phone } from './parts/phone';
import { modes, type Mode } from './parts/picker-modes';
import type { Component } from './parts/relatives';
import { wheelsOf, type Wheels } from './parts/wheels';

export const picker = builtIn({
  properties: {
    mode: { type: String, value: 'selector' },
    range: { type: Array, value: [] },
    rangeKey: String,
    value: { type: null, value: 0 },
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    disabled: Boolean,
    headerText: String,
    name: String,
  },
  observers: {
    /** A page may fill the next wheel while the sheet is open. */
    range() {
      const { wheels } = this as { wheels?: Wheels };
      if (wheels) wheels.turn(modeOf(this).columns(this, wheels.chosen()), wheels.chosen());
    },
  },
  lifetimes: {
    created() {
      this.addListener('tap', () => void this.activate());
    },
  },
  methods: {
    async activate() {
      if (this.data.disabled || this.wheels) return;
      const chosen = await ask(this);
      this.wheels = undefined;
      if (!chosen) return this.triggerEvent('cancel', {});
      const value = modeOf(this).value(this, chosen);
      this.setData({ value });
      this.triggerEvent('change', { value });
    },
    formValue() {
      return this.data.value as unknown;
    },
  },
});

function modeOf({ data }: Component): Mode {
  const mode = modes[data.mode as string];
  if (!mode) throw new Error(`<picker mode="${String(data.mode)}"> is not in the browser host`);
  return mode;
}

function ask(component: Component): Promise<number[] | null> {
  const mode = modeOf(component);
  const start = mode.chosen(component);
  const wheels: Wheels = wheelsOf(mode.columns(component, start), start, (wheel, index) => {
    if (component.data.mode === 'multiSelector') component.triggerEvent('columnchange', { column: wheel, value: index });
    else if (wheel < wheels.chosen().length - 1) wheels.turn(mode.columns(component, wheels.chosen()), wheels.chosen());
  });
  component.wheels = wheels;
  return show<number[] | null>(phone, (close) => [sheet(component, wheels, close)]);
}

function sheet(component: Component, wheels: Wheels, close: (chosen: number[] | null) => void): HTMLElement {
  const button = (text: string, onclick: () => void) => piece(phone, 'button', { type: 'button', class: 'picker-button', onclick }, text);
  const head = piece(phone, 'div', { class: 'picker-head' }, button('取消', () => close(null)), piece(phone, 'span', {}, component.data.headerText as string), button('确定', () => close(wheels.chosen())));
  return piece(phone, 'div', { class: 'picker-sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': (component.data.headerText as string) || '请选择' }, head, wheels.element);
}
