import { glassEasel } from 'glass-easel-miniprogram-adapter';

type Node = glassEasel.Element;
type Target = { id: string; dataset: Record<string, unknown>; offsetLeft: number; offsetTop: number };

/** Handlers receive what WeChat hands them: plain targets, never the nodes themselves. */
export function shapeEvents(): void {
  const event = glassEasel.Event.prototype as unknown as { wrapShadowedEvent: typeof shape };
  event.wrapShadowedEvent = shape;
}

function shape(this: glassEasel.Event<unknown>, target: unknown, mark: Record<string, unknown> | null, currentTarget: unknown) {
  const shaped = Object.create(this) as object;
  const { type, timeStamp, detail, extraFields } = this;
  return Object.assign(shaped, extraFields, {
    type,
    timeStamp,
    detail,
    mark: { ...mark },
    target: describe(target),
    currentTarget: describe(currentTarget),
  });
}

/** A handler's target is the node, or what the node's methods are called on. */
export function nodeOf(target: unknown): Node {
  const caller = target as { _$?: Node };
  return caller._$ ?? (target as Node);
}

/** The element of the document that stands for a node; none for a virtual host. */
export function domOf(target: unknown): HTMLElement | null {
  return (nodeOf(target).getBackendElement() as unknown as HTMLElement | null) ?? null;
}

function describe(target: unknown): Target {
  const node = nodeOf(target);
  const element = domOf(target);
  return {
    id: node.id,
    dataset: { ...(node.dataset as Record<string, unknown> | undefined) },
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  };
}
