export interface Measures {
  nodes: number;
  /** What sticks out of the page sideways. */
  overflow: string[];
  /** What can be tapped but is smaller than 44 × 44. */
  small: string[];
  /** What can be tapped but has no name for a screen reader. */
  unnamed: string[];
}

/** Runs inside the frame, so it may call nothing from outside its own braces. */
export function measure(): Measures {
  const roles = '[role=button],[role=link],[role=switch],[role=checkbox],[role=radio],[role=tab],input,textarea';
  const page = document.querySelector('[data-route]:not([hidden])') ?? document.body;
  const nodes = [...page.querySelectorAll<HTMLElement>('*')];
  const shown = nodes.filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }));

  const describe = (node: Element) =>
    `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}"> ${(node.textContent ?? '').trim().slice(0, 20)}`;

  /** A component's host may have no box of its own: then its contents count. */
  const box = (node: Element): DOMRect => {
    const own = node.getBoundingClientRect();
    if (own.width || own.height) return own;
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };

  const clips = (node: Element | null): boolean =>
    node !== null && node !== page && node !== document.body &&
    (getComputedStyle(node).overflowX !== 'visible' || clips(node.parentElement));

  const sticksOut = (node: Element) => {
    const { left, right, width } = box(node);
    return width > 0 && (right > innerWidth + 1 || left < -1) && !clips(node.parentElement);
  };

  type Listening = { listeners?: Record<string, unknown> };
  type Known = { ownerShadowRoot?: { getHostNode(): { is: string } } };
  /** Vant listens on every icon, tappable or not: only what our own pages and components listen to counts. */
  const listensToTap = (node: Element) => {
    const known = (node as unknown as { __wxElement?: Known }).__wxElement;
    const owner = known?.ownerShadowRoot?.getHostNode().is ?? 'wx-';
    if (!known || owner.includes('miniprogram_npm') || !owner.includes('/')) return false;
    return Object.values(known).some((part: unknown) => (part as Listening | null)?.listeners?.['tap']);
  };

  const isInside = (node: Element, other: Element) => other !== node && other.contains(node);
  const tappable = shown.filter((node) => {
    if (node.closest('[aria-disabled=true],[aria-hidden=true]')) return false;
    return node.matches(roles) || listensToTap(node);
  });
  const area = (node: Element) => box(node.closest('wx-label') ?? node);
  const isSmall = (node: Element) => {
    const { width, height } = area(node);
    return width > 0 && (width < 43.5 || height < 43.5);
  };
  /** A small thing in a larger one that does the same is as easy to hit as the larger. */
  const excused = (node: Element) => node.matches('input,textarea') && tappable.some((other) => isInside(node, other) && !isSmall(other));
  const nameless = (node: Element) =>
    !node.getAttribute('aria-label') && !node.getAttribute('placeholder') && !node.getAttribute('aria-labelledby') &&
    !(node.textContent ?? '').trim() && !node.querySelector('[aria-label]') && !node.closest('[aria-label]');

  return {
    nodes: nodes.length,
    overflow: shown.filter(sticksOut).map(describe),
    small: tappable.filter((node) => isSmall(node) && !excused(node)).map((node) => `${Math.round(area(node).width)}×${Math.round(area(node).height)} ${describe(node)}`),
    unnamed: tappable.filter(nameless).map(describe),
  };
}
