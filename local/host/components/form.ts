import { builtIn } from '../runtime/built-in';
import { within, type Component } from './parts/relatives';

const fields = ['input', 'textarea', 'checkbox-group', 'radio-group', 'switch', 'slider', 'picker'];

export const form = builtIn({
  properties: { reportSubmit: Boolean },
  methods: {
    submit(button: Component) {
      this.triggerEvent('submit', { value: values(this), target: { id: button.id, dataset: { ...button.dataset } } });
    },
    reset() {
      for (const field of within(this, fields)) field.reset?.();
      this.triggerEvent('reset', {});
    },
  },
});

/** Only fields with a name take part. */
function values(component: Component): Record<string, unknown> {
  const named = within(component, fields).filter(({ data }) => data.name);
  return Object.fromEntries(named.map((field) => [field.data.name as string, field.formValue() as unknown]));
}
