import { tapped } from '../../wx/gesture';
import { piece } from '../../wx/stage';
import { phone } from './phone';

/** Heights in the shell's wheels.css. */
const row = 48;

export interface Wheels {
  element: HTMLElement;
  /** Which row of each wheel stands in the middle. */
  chosen(): number[];
  turn(columns: string[][], chosen: number[]): void;
}

/** Wheels side by side; `onTurn` hears which wheel now stands on which row. */
export function wheelsOf(columns: string[][], chosen: number[], onTurn: (wheel: number, index: number) => void): Wheels {
  const element = piece(phone, 'div', { class: 'wheels' });
  let now = chosen;
  const turned = (wheel: number) => (index: number) => {
    if (now[wheel] === index) return;
    now = now.map((value, at) => (at === wheel ? index : value));
    onTurn(wheel, index);
  };
  const turn = (texts: string[][], indexes: number[]) => {
    now = texts.map((column, at) => Math.max(0, Math.min(indexes[at] ?? 0, column.length - 1)));
    const wheels = texts.map((column, at) => wheel(column, turned(at)));
    element.replaceChildren(...wheels.map((made) => made.element));
    wheels.forEach((made, at) => made.show(now[at]!));
  };
  queueMicrotask(() => turn(columns, chosen));
  return { element, chosen: () => now, turn };
}

function wheel(texts: string[], turned: (index: number) => void) {
  const rows = texts.map((text, index) =>
    piece(phone, 'button', { type: 'button', role: 'option', class: 'wheel-row', onclick: () => (tapped(), show(index)) }, text),
  );
  const element = piece(phone, 'div', { class: 'wheel', role: 'listbox' }, ...rows);
  const mark = (index: number) => rows.forEach((one, at) => one.setAttribute('aria-selected', String(at === index)));
  const show = (index: number) => {
    element.scrollTop = index * row;
    mark(index);
    turned(index);
  };
  element.addEventListener('scroll', () => {
    // A wheel that was replaced is told its fall back to the top.
    if (!element.isConnected) return;
    const index = Math.max(0, Math.min(Math.round(element.scrollTop / row), rows.length - 1));
    mark(index);
    turned(index);
  });
  return { element, show };
}
