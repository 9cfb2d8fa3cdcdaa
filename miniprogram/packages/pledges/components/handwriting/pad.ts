import type { Brush } from '../../brush';
import { curveAt, curvesOf, type Curve, type Point, type Stroke } from './strokes';

/** The paper on the screen: where it lies, and what draws on it. */
export interface Pad {
  canvas: WechatMiniprogram.Canvas;
  left: number;
  top: number;
  width: number;
}

/** The picture is as large on every phone: what is hashed and kept does not depend on the screen. */
export const paper = { width: 640, height: 320 };
const ink = '#1d2a2d';
const faint = '#566266';
const lineWidth = 7;

const brushOf = ({ canvas }: Pad) => canvas.getContext('2d') as Brush;

export function placeOf(pad: Pad, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  return { x: (clientX - pad.left) / pad.width, y: (clientY - pad.top) / pad.width };
}

/** White, not transparent: it is looked at on dark pages too. */
export function wipe(pad: Pad): void {
  Object.assign(pad.canvas, paper);
  const brush = brushOf(pad);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, paper.width, paper.height);
}

export function drawAll(pad: Pad, strokes: Stroke[]): void {
  wipe(pad);
  for (const stroke of strokes) drawCurves(pad, curvesOf(stroke));
}

/** The newest piece alone, while the finger moves. */
export function drawNewest(pad: Pad, stroke: Stroke): void {
  if (stroke.length > 1) drawCurves(pad, [curveAt(stroke, stroke.length - 1)]);
}

export function drawCurves(pad: Pad, curves: Curve[]): void {
  const brush = brushOf(pad);
  Object.assign(brush, { strokeStyle: ink, lineWidth, lineCap: 'round', lineJoin: 'round' });
  for (const { from, bend, to } of curves) {
    brush.beginPath();
    brush.moveTo(from.x * paper.width, from.y * paper.width);
    brush.quadraticCurveTo(bend.x * paper.width, bend.y * paper.width, to.x * paper.width, to.y * paper.width);
    brush.stroke();
  }
}

/** For who cannot write by hand. The picture itself says that it was typed. */
export function drawTyped(pad: Pad, name: string): void {
  wipe(pad);
  const brush = brushOf(pad);
  Object.assign(brush, { textAlign: 'center', textBaseline: 'middle' });
  const size = Math.min(96, (paper.width - 80) / Math.max(1, name.length));
  Object.assign(brush, { fillStyle: ink, font: `${size}px serif` });
  brush.fillText(name, paper.width / 2, paper.height / 2 - 20);
  if (!name) return;
  Object.assign(brush, { fillStyle: faint, font: '26px sans-serif' });
  brush.fillText('本人键入姓名，代替手写', paper.width / 2, paper.height - 50);
}
