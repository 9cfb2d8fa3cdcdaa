import { builtIn } from '../runtime/built-in';

/** Two fingers on the area instead of the view are not told apart: `scale-area` is not in the browser host. */
export const movableArea = builtIn({ properties: { scaleArea: Boolean } });
