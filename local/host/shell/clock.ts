import { element, part } from './element';

const day = 24 * 60 * 60 * 1000;
let offset = 0;

export const clockOffset = () => offset;

export async function readClock(): Promise<void> {
  const reply = await fetch('/local/clock');
  offset = ((await reply.json()) as { offset: number }).offset;
}

export function moveClock(moved: number): void {
  offset = moved;
  tick();
}

export function showClock(): void {
  const input = element('input', { type: 'datetime-local', id: 'clock-input', 'aria-label': '日期和时间（北京时间）' });
  part('clock').replaceChildren(
    element('p', { class: 'clock-now', id: 'clock-now' }),
    element('form', { class: 'clock-form', onsubmit: (event) => submit(event, input) }, input, button('设为', 'submit')),
    element(
      'div',
      { class: 'choices' },
      button('明天', 'button', () => set(new Date(now() + day).toISOString())),
      button('一周后', 'button', () => set(new Date(now() + 7 * day).toISOString())),
      button('回到今天', 'button', () => set(null)),
    ),
  );
  tick();
  setInterval(tick, 1000);
}

function button(label: string, type: string, onclick: (event: Event) => void = () => {}): HTMLElement {
  return element('button', { type, class: 'chip', onclick }, label);
}

function submit(event: Event, input: HTMLInputElement): void {
  event.preventDefault();
  if (input.value) void set(`${input.value}:00.000+08:00`);
}

/** The stream brings the new offset back to every tab, this one too. */
async function set(instant: string | null): Promise<void> {
  await fetch('/local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: instant }),
  });
}

const now = () => Date.now() + offset;

function tick(): void {
  const beijing = new Date(now());
  part('status-time').textContent = format(beijing, { hour: '2-digit', minute: '2-digit' });
  part('clock-now').textContent = format(beijing, {
    year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit',
  });
  part('clock').toggleAttribute('data-moved', offset !== 0);
}

function format(instant: Date, options: Intl.DateTimeFormatOptions): string {
  return instant.toLocaleString('zh-CN', { ...options, hour12: false, timeZone: 'Asia/Shanghai' });
}
