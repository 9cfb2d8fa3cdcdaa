import { pngOf } from '../gateway/openapi/picture';

export const [paintingWidth, paintingHeight] = [640, 360];

type Colour = [number, number, number];

const [above, below]: [Colour, Colour] = [[205, 228, 230], [250, 240, 224]];
const sun = { x: 470, y: 130, radius: 46, colour: [242, 190, 110] as Colour };
/** From near to far: where a hill line runs, how it waves, its colour. */
const hills: [level: number, height: number, length: number, colour: Colour][] = [
  [312, 18, 53, [18, 97, 106]],
  [270, 26, 71, [84, 146, 150]],
  [230, 34, 97, [150, 190, 190]],
];

let painted: Buffer | null = null;

/** Hills before a low sun: stands where an association's staff would have added a photograph. */
export function painting(): Buffer {
  painted ??= paint();
  return painted;
}

function paint(): Buffer {
  const rows = Array.from({ length: paintingHeight }, (_, y) => Buffer.from([0, ...Array.from({ length: paintingWidth }, (__, x) => colourAt(x, y)).flat()]));
  return pngOf({ width: paintingWidth, height: paintingHeight, depth: 8, colours: 'rgb' }, rows);
}

function colourAt(x: number, y: number): Colour {
  const hill = hills.find(([level, height, length]) => y > level - height * Math.sin(x / length));
  if (hill) return hill[3];
  if (Math.hypot(x - sun.x, y - sun.y) < sun.radius) return sun.colour;
  const part = y / paintingHeight;
  return above.map((each, index) => Math.round(each + (below[index]! - each) * part)) as Colour;
}
