import { builtIn } from '../runtime/built-in';
import { hover } from '../runtime/hover';
import { play } from './parts/play';

export const view = builtIn({
  behaviors: [hover],
  properties: { animation: { type: Object, value: {} } },
  observers: {
    animation(exported: object | null) {
      play(this, exported ?? {});
    },
  },
});
