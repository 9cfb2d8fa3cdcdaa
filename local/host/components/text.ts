import { builtIn } from '../runtime/built-in';

export const text = builtIn({
  properties: { selectable: Boolean, userSelect: Boolean, space: String, decode: Boolean },
});
