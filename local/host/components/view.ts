import { builtIn } from '../runtime/built-in';
import { hover } from '../runtime/hover';

export const view = builtIn({ behaviors: [hover] });
