import type { Phone } from '../../support/driver';

/** Runs in the frame with the phone's own `wx`; gives what the method gave, or how it failed. */
export type Call = (phone: Phone) => Promise<unknown>;
type Wx = Record<string, (...values: unknown[]) => unknown>;

export function inFrame<Value, Argument>(phone: Phone, run: (argument: Argument) => Value | Promise<Value>, argument: Argument): Promise<Value> {
  return phone.page.frame({ name: 'frame' })!.evaluate(run as never, argument as never) as Promise<Value>;
}

/** `wx.name(options)`; a failure comes back as the `{errMsg, errCode}` that a page would see. */
export function call(phone: Phone, name: string, ...values: unknown[]): Promise<Record<string, unknown>> {
  return inFrame(
    phone,
    async ([path, given]: [string, unknown[]]) => {
      const { wx } = globalThis as unknown as { wx: Wx };
      const [first = '', second] = path.split('.');
      const method = second ? (wx[first] as unknown as Wx)[second]! : wx[first]!;
      const outcome = (await Promise.resolve(method(...given)).catch((error: unknown) => error)) ?? {};
      return typeof outcome === 'object' ? { ...outcome } : { value: outcome };
    },
    [name, values] as [string, unknown[]],
  );
}
