import { find, propertyOf, type Found } from './nodes';
import type { Family, Host } from './host';

export interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
}
type Answer = Record<string, unknown>;
type Take = (answer: Answer | Answer[] | null) => void;
interface Task {
  ask: () => Answer | Answer[] | null;
  take: Take;
}

export const selector: Family = (host) => ({ createSelectorQuery: () => new SelectorQuery(host) });

/** Nothing is measured before `exec`, and the page is looked up then: a query may be made before it is there. */
export class SelectorQuery {
  private readonly tasks: Task[] = [];

  constructor(
    private readonly host: Host,
    private instance?: unknown,
  ) {}

  in(instance: unknown): this {
    this.instance = instance;
    return this;
  }

  select(text: string): NodesRef {
    return this.ref((fields) => this.found(text, fields)[0] ?? null);
  }

  selectAll(text: string): NodesRef {
    return this.ref((fields) => this.found(text, fields));
  }

  selectViewport(): NodesRef {
    return this.ref((fields) => viewport(this.host.router.current().scroller, fields));
  }

  exec(done: (answers: unknown[]) => void = () => {}): void {
    setTimeout(() => done(this.tasks.map(({ ask, take }) => give(ask(), take))));
  }

  private ref(ask: (fields: Fields) => Answer | Answer[] | null): NodesRef {
    return new NodesRef((fields, take = () => {}) => {
      this.tasks.push({ ask: () => ask(fields), take });
      return this;
    });
  }

  private found(text: string, fields: Fields): Answer[] {
    return find(this.instance ?? this.host.router.current().instance, text).map((one) => describe(one, fields));
  }
}

class NodesRef {
  constructor(readonly fields: (fields: Fields, take?: Take) => SelectorQuery) {}

  boundingClientRect = (take?: Take) => this.fields({ id: true, dataset: true, rect: true, size: true }, take);
  scrollOffset = (take?: Take) => this.fields({ id: true, dataset: true, scrollOffset: true }, take);
  node = (take?: Take) => this.fields({ node: true }, take);

  /** Videos, maps and their like have one: they are not here. */
  context = (): never => {
    throw new Error('NodesRef.context is not in the browser host');
  };
}

function give(answer: Answer | Answer[] | null, take: Take): unknown {
  take(answer);
  return answer;
}

export function describe(one: Found, fields: Fields): Answer {
  const { element, node } = one;
  const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
  const style = fields.computedStyle?.length ? getComputedStyle(node) : undefined;
  return {
    ...(fields.id && { id: element.id }),
    ...(fields.dataset && { dataset: element.dataset }),
    ...(fields.mark && { mark: element.collectMarks() }),
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && offsets(scrollerOf(node))),
    ...(fields.node && { node: nodeOf(one) }),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, propertyOf(one, name)])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(dashed(name))])),
  };
}

function viewport(scroller: Element, fields: Fields): Answer {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && offsets(scroller)),
  };
}

interface Giving {
  is?: string;
  /** Of a canvas its element, of a scroll-view its context. */
  node?: object;
  context?: object;
  data?: { enhanced?: boolean };
}

/** A canvas gives its node out, an enhanced scroll-view its context; what else lies in the page stays WeChat's. */
function nodeOf({ element }: Found): object | null {
  const { is, node, context, data } = element as unknown as Giving;
  if (is === 'built-in/canvas') return node ?? null;
  return is === 'built-in/scroll-view' && data?.enhanced ? (context ?? null) : null;
}

/** A scroll-view's moving part is its own or the first inside it that says so. */
const scrollerOf = (node: HTMLElement) => node.querySelector<HTMLElement>(':scope > [data-scroller]') ?? node;

const offsets = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) => ({ scrollLeft, scrollTop, scrollWidth, scrollHeight });

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
