/** One line of the pen. Places are parts of the pad's width, so that a name stands the same on every screen. */
export interface Point {
  x: number;
  y: number;
}
export type Stroke = Point[];

export interface Curve {
  from: Point;
  bend: Point;
  to: Point;
}

/** A finger that rests trembles: nearer than this it has not moved. */
const tremble = 0.004;
/** A name is longer than a slip of the finger: in all as long as half the pad. */
const leastInk = 0.5;

export function extended(stroke: Stroke, point: Point): Stroke {
  const last = stroke[stroke.length - 1];
  return last && distance(last, point) < tremble ? stroke : [...stroke, point];
}

/** Each point only bends the line, which runs from middle to middle: no corner is left of what the phone told. */
export function curvesOf(stroke: Stroke): Curve[] {
  return [...stroke.slice(1).map((_point, at) => curveAt(stroke, at + 1)), ...endOf(stroke)];
}

/** From the last middle to where the finger left. A point without a line is a dot. */
export function endOf(stroke: Stroke): Curve[] {
  const last = stroke[stroke.length - 1];
  return last ? [{ from: middle(stroke[stroke.length - 2] ?? last, last), bend: last, to: last }] : [];
}

/** The line as far as the point at this place, without what came before it. */
export function curveAt(stroke: Stroke, at: number): Curve {
  const [before, bend, now] = [stroke[at - 2] ?? stroke[at - 1]!, stroke[at - 1]!, stroke[at]!];
  return { from: middle(before, bend), bend, to: middle(bend, now) };
}

export function isWritten(strokes: Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= leastInk;
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, point, at) => sum + (at ? distance(stroke[at - 1]!, point) : 0), 0);
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
