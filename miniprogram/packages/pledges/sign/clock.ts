const clocks = new WeakMap<object, ReturnType<typeof setInterval>>();

export function everySecond(page: object, tick: () => void): void {
  stopClock(page);
  clocks.set(page, setInterval(tick, 1000));
}

export function stopClock(page: object): void {
  const clock = clocks.get(page);
  if (clock !== undefined) clearInterval(clock);
}
