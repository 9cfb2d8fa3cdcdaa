/** Makes `new Date()` and `Date.now()` of this thread tell the simulated date; timers and durations stay real. */
export function moveDate(offset: Float64Array) {
  const RealDate = Date;
  const now = () => RealDate.now() + offset[0]!;
  const moved = new Proxy(RealDate, {
    construct: (target, given, self) => Reflect.construct(target, given.length ? given : [now()], self),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  RealDate.prototype.constructor = moved;
  globalThis.Date = moved;
}
