import { find, findFirst } from './nodes';
import type { Family, Host } from './host';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}
type Margins = { left?: number; right?: number; top?: number; bottom?: number };
type Listener = (seen: Record<string, unknown>) => void;

export const observer: Family = (host) => ({
  createIntersectionObserver: (instance?: unknown, options?: Options) => new Observer(host, instance, options),
});

/** Over the browser's own; what is seen carries id and dataset, which a calendar of months needs. */
export class Observer {
  private readonly running: IntersectionObserver[] = [];
  private root: Element | Document = document;
  private margins: Margins = {};

  constructor(
    private readonly host: Host,
    private readonly instance: unknown,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.root = findFirst(this.owner(), selector).node;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.root = document;
    this.margins = margins;
    return this;
  }

  observe(selector: string, listener: Listener): void {
    const found = find(this.owner(), selector);
    for (const one of this.options.observeAll ? found : found.slice(0, 1)) {
      let last = this.options.initialRatio ?? 0;
      const watch = new IntersectionObserver(
        (entries) =>
          entries.forEach((entry) => {
            if (entry.intersectionRatio !== last || entry.isIntersecting !== last > 0) listener(seen(entry, one.element));
            last = entry.intersectionRatio;
          }),
        { root: this.root, rootMargin: margin(this.margins), threshold: this.options.thresholds ?? [0] },
      );
      watch.observe(one.node);
      this.running.push(watch);
    }
  }

  disconnect(): void {
    for (const watch of this.running.splice(0)) watch.disconnect();
  }

  private owner(): unknown {
    return this.instance ?? this.host.router.current().instance;
  }
}

function margin({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string {
  return [top, right, bottom, left].map((side) => `${side}px`).join(' ');
}

function seen(entry: IntersectionObserverEntry, element: { id: string; dataset: object | null }): Record<string, unknown> {
  return {
    id: element.id,
    dataset: element.dataset ?? {},
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: entry.intersectionRect.toJSON(),
    boundingClientRect: entry.boundingClientRect.toJSON(),
    relativeRect: entry.rootBounds?.toJSON(),
    time: Date.now(),
  };
}
