import { builtIn, hostElement, inside } from '../runtime/built-in';
import { componentOf, type Component } from './parts/relatives';

export const pickerView = builtIn({
  properties: {
    value: { type: Array, value: [] },
    indicatorStyle: String,
    maskStyle: String,
    immediateChange: Boolean,
    name: String,
  },
  externalClasses: ['indicator-class', 'mask-class'],
  observers: {
    'value, indicatorStyle'() {
      arrange(this);
    },
  },
  lifetimes: {
    attached() {
      this.growth = new ResizeObserver(() => arrange(this));
      (this.growth as ResizeObserver).observe(hostElement(this));
    },
    detached() {
      (this.growth as ResizeObserver | undefined)?.disconnect();
    },
  },
  methods: {
    /** A column tells that it begins to turn, and where it came to rest. */
    turning() {
      if (!this.turns) this.triggerEvent('pickstart', {});
      this.turns = true;
    },
    rested() {
      const value = columns(this).map((column) => column.chosen() as number);
      const changed = value.some((row, at) => row !== (this.data.value as number[])[at]);
      if (changed) this.setData({ value });
      if (changed) this.triggerEvent('change', { value });
      if (this.turns) this.triggerEvent('pickend', {});
      this.turns = false;
    },
    formValue() {
      return this.data.value as number[];
    },
  },
});

const columns = (component: Component) =>
  [...hostElement(component).querySelectorAll(':scope > wx-picker-view-column')].map(componentOf).filter((column): column is Component => column !== null);

/** The contents come after the properties, and their heights after the style. */
function arrange(component: Component): void {
  queueMicrotask(() => {
    const { style, clientHeight } = hostElement(component);
    const row = inside(component, 'indicator').offsetHeight;
    style.setProperty('--row', `${row}px`);
    style.setProperty('--margin', `${(clientHeight - row) / 2}px`);
    columns(component).forEach((column, at) => column.turnTo(Number((component.data.value as number[])[at] ?? 0)));
  });
}
