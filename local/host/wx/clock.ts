import type { Shell } from '../shell/bridge';

/** The page's Date goes with the local cloud's; timers and performance.now stay real. Comes before any product code. */
export function moveDate(shell: Shell, scope: typeof globalThis): void {
  const Real = scope.Date;
  const now = () => Real.now() + shell.clockOffset();
  scope.Date = new Proxy(Real, {
    construct: (target, values: [], self) => Reflect.construct(target, values.length ? values : [now()], self) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
}
