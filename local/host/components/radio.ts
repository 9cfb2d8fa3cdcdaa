import { choiceOf } from './parts/choice';
import { around, within } from './parts/relatives';

/** Choosing one gives up the others of its group. */
export const radio = choiceOf('radio', (component) => {
  const group = around(component, 'radio-group');
  const others = group ? within(group, ['radio']) : [];
  for (const other of others) if (other !== component) other.setData({ checked: false });
  component.setData({ checked: true });
});
