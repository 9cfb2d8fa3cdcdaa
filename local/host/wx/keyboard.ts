import { Failed, method } from './outcome';
import type { Family, Phone } from './host';

type Listener = (moved: { height: number; duration: number }) => void;

const listeners = new Set<Listener>();
/** What an iPhone's Chinese keyboard covers. It is not drawn: the browser's own keys are used. */
const height = 336;

export const keyboard: Family = () => ({
  hideKeyboard: method('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  getSelectedTextRange: method('getSelectedTextRange', selected),
  onKeyboardHeightChange: (listener: Listener) => void listeners.add(listener),
  offKeyboardHeightChange: (listener?: Listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
});

/** Only of a field that has the keyboard. */
function selected(): { start: number; end: number } {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!isField || field.selectionStart === null) throw new Failed('no focused input');
  return { start: field.selectionStart, end: field.selectionEnd ?? field.selectionStart };
}

/** A field was entered or left: answers how high the keyboard now stands. A PC has none. */
export function keyboardMoves({ shell }: Phone, to: 'up' | 'down'): number {
  const now = to === 'up' && shell.platform !== 'pc' ? height : 0;
  for (const listener of listeners) listener({ height: now, duration: 250 });
  return now;
}
