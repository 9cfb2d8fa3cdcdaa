import { method } from './outcome';
import type { Family, Phone } from './host';

type Listener = (moved: { height: number; duration: number }) => void;

const listeners = new Set<Listener>();
/** What an iPhone's Chinese keyboard covers. It is not drawn: the browser's own keys are used. */
const height = 336;

export const keyboard: Family = () => ({
  hideKeyboard: method('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  onKeyboardHeightChange: (listener: Listener) => void listeners.add(listener),
  offKeyboardHeightChange: (listener?: Listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
});

/** A field was entered or left: answers how high the keyboard now stands. A PC has none. */
export function keyboardMoves({ shell }: Phone, to: 'up' | 'down'): number {
  const now = to === 'up' && shell.platform !== 'pc' ? height : 0;
  for (const listener of listeners) listener({ height: now, duration: 250 });
  return now;
}
