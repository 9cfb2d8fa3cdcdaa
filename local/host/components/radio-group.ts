import { builtIn } from '../runtime/built-in';
import { within } from './parts/relatives';

export const radioGroup = builtIn({
  properties: { name: String },
  methods: {
    formValue() {
      return (within(this, ['radio']).find(({ data }) => data.checked)?.data.value ?? '') as string;
    },
    changed() {
      this.triggerEvent('change', { value: this.formValue() });
    },
    reset() {
      for (const one of within(this, ['radio'])) one.setData({ checked: false });
    },
  },
});
