/** How far a view may be moved right and down from its area's corner; negative for one larger than the area. */
export interface Bounds {
  x: number;
  y: number;
}

const between = (end: number, value: number) => Math.min(Math.max(value, Math.min(0, end)), Math.max(0, end));

export const kept = (bounds: Bounds, to: { x: number; y: number }) => ({ x: between(bounds.x, to.x), y: between(bounds.y, to.y) });
