import { builtIn } from '../runtime/built-in';
import { hover } from '../runtime/hover';

export const coverView = builtIn({ behaviors: [hover] });
