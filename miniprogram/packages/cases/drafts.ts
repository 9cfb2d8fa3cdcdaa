import { instantNow } from '../../phone/beijing-time';
import type { Instant } from '../../shared/contracts/answers';

/** What is being written, kept on this phone at each change. */
export interface Kept<Form> {
  form: Form;
  at: Instant;
}

const keyOf = (whose: string) => `case-draft/${whose}`;

export function keep<Form>(whose: string, form: Form): void {
  wx.setStorageSync(keyOf(whose), { form, at: instantNow() });
}

export function kept<Form>(whose: string): Kept<Form> | null {
  return (wx.getStorageSync(keyOf(whose)) as Kept<Form> | '') || null;
}

export function discard(whose: string): void {
  wx.removeStorageSync(keyOf(whose));
}
