import { builtIn } from '../runtime/built-in';
import { within } from './parts/relatives';

export const checkboxGroup = builtIn({
  properties: { name: String },
  methods: {
    formValue() {
      return within(this, ['checkbox']).filter(({ data }) => data.checked).map(({ data }) => data.value as string);
    },
    changed() {
      this.triggerEvent('change', { value: this.formValue() });
    },
    reset() {
      for (const box of within(this, ['checkbox'])) box.setData({ checked: false });
    },
  },
});
