import { choiceOf } from './parts/choice';

export const checkbox = choiceOf('checkbox', (component) => component.setData({ checked: !component.data.checked }));
