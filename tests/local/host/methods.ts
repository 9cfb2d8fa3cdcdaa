import type { Phone } from '../../support/driver';

type Wx = Record<string, (...values: unknown[]) => unknown>;

/** What a page finds in the frame, as far as the tests use it. */
export interface Frame {
  wx: {
    createSelectorQuery(): Query;
    createAnimation(timing: object): Animation;
    onNetworkStatusChange(listener: (status: { isConnected: boolean; networkType: string }) => void): void;
  };
  getCurrentPages(): FramePage[];
}
interface FramePage {
  setData(data: object): void;
  createIntersectionObserver(options: object): {
    relativeTo(selector: string): { observe(selector: string, listener: (seen: { dataset: { row: number }; intersectionRatio: number }) => void): void };
  };
}
interface Query {
  select(selector: string): Nodes;
  selectAll(selector: string): Nodes;
  selectViewport(): Nodes;
  exec(done: (answers: object[]) => void): void;
}
interface Nodes {
  fields(wanted: object): Query;
  boundingClientRect(): Query;
  scrollOffset(): Query;
}
interface Animation {
  translateX(pixels: number): Animation;
  step(): Animation;
  export(): object;
}

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
