import { builtIn } from '../runtime/built-in';
import { fieldsOf, valueOf } from './parts/form-fields';
import type { Component } from './parts/relatives';

export const form = builtIn({
  properties: { reportSubmit: Boolean },
  methods: {
    submit(button: Component) {
      this.triggerEvent('submit', { value: values(this), target: { id: button.id, dataset: { ...button.dataset } } });
    },
    reset() {
      for (const field of fieldsOf(this)) field.reset?.();
      this.triggerEvent('reset', {});
    },
  },
});

/** Only fields with a name take part. */
function values(component: Component): Record<string, unknown> {
  const named = fieldsOf(component).filter(({ data }) => data.name);
  return Object.fromEntries(named.map((field) => [field.data.name as string, valueOf(field)]));
}
