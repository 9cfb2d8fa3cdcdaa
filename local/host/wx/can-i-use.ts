import builtIns from 'host:built-ins';
import type { Family } from './host';

/** `button.open-type.share` or `getSystemInfo.success`: its first word is a method or a built-in component. */
export const canIUse: Family = () => ({
  canIUse: (schema: string) => {
    const [name = ''] = schema.split('.');
    return name in (globalThis as unknown as { wx: object }).wx || name in builtIns;
  },
});
