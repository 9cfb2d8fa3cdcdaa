type Step = (context: CanvasRenderingContext2D) => void;
type Older = Record<string, unknown>;

/** `setFillStyle(…)` of the older context is `fillStyle = …` of the newer. */
const setters: Record<string, string> = {
  setFillStyle: 'fillStyle', setStrokeStyle: 'strokeStyle', setLineWidth: 'lineWidth', setLineCap: 'lineCap', setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit', setGlobalAlpha: 'globalAlpha', setTextAlign: 'textAlign', setTextBaseline: 'textBaseline', setLineDashOffset: 'lineDashOffset',
};
const properties = [...Object.values(setters), 'font', 'shadowBlur', 'shadowColor', 'shadowOffsetX', 'shadowOffsetY', 'globalCompositeOperation'];
const calls = [
  'arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'ellipse', 'fill', 'fillRect', 'fillText', 'lineTo', 'moveTo',
  'quadraticCurveTo', 'rect', 'restore', 'rotate', 'save', 'scale', 'setLineDash', 'setTransform', 'stroke', 'strokeRect', 'strokeText', 'transform', 'translate',
];

/** What wx.createCanvasContext gives: it remembers what is drawn until `draw`, and measures in CSS pixels. */
export function olderContext(canvas: HTMLCanvasElement, load: (source: string) => Promise<CanvasImageSource>): Older {
  const context = canvas.getContext('2d')!;
  let steps: Step[] = [];
  let loading: Promise<unknown> = Promise.resolve();
  const older: Older = { createLinearGradient: context.createLinearGradient.bind(context), measureText: context.measureText.bind(context) };
  const property = (name: string) => (value: unknown) => void steps.push((to) => Reflect.set(to, name, value));
  for (const name of calls) older[name] = (...values: unknown[]) => void steps.push((to) => (to as unknown as Record<string, (...values: unknown[]) => void>)[name]!(...values));
  for (const [setter, name] of Object.entries(setters)) older[setter] = property(name);
  for (const name of properties) Object.defineProperty(older, name, { set: property(name), get: () => Reflect.get(context, name) as unknown });
  older['createCircularGradient'] = (x: number, y: number, radius: number) => context.createRadialGradient(x, y, 0, x, y, radius);
  older['setFontSize'] = (size: number) => property('font')(`${size}px sans-serif`);
  older['setShadow'] = (x: number, y: number, blur: number, colour: string) =>
    void steps.push((to) => Object.assign(to, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur, shadowColor: colour }));
  older['drawImage'] = (source: string, ...place: number[]) => {
    const picture = load(source);
    let loaded: CanvasImageSource | undefined;
    loading = Promise.all([loading, picture.then((image) => (loaded = image))]);
    steps.push((to) => void (loaded && (to.drawImage as (...values: unknown[]) => void)(loaded, ...place)));
  };
  older['draw'] = (keep = false, done: () => void = () => {}) => {
    const now = steps;
    steps = [];
    void loading.then(() => (paint(canvas, context, keep, now), done()));
  };
  return older;
}

/** Without `keep` every drawing begins on an empty canvas. */
function paint(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, keep: boolean, steps: Step[]): void {
  if (!keep || !canvas.dataset.drawn) {
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
    context.scale(devicePixelRatio, devicePixelRatio);
    canvas.dataset.drawn = 'true';
  }
  for (const step of steps) step(context);
}
