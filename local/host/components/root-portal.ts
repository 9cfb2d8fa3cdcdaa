import { builtIn } from '../runtime/built-in';

/** The frame's page has no transformed parent that would hold a `fixed` child: the contents stay where they are. */
export const rootPortal = builtIn({ properties: { enable: { type: Boolean, value: true } } });
