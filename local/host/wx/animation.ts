import type { Family } from './host';

interface Timing {
  duration?: number;
  timingFunction?: string;
  delay?: number;
  transformOrigin?: string;
}
/** One step of an animation: what view's `animation` property takes. */
export interface Step {
  timing: Required<Timing>;
  transforms: string[];
  styles: Record<string, string>;
}

const defaults = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' };
const lengths = ['translateX', 'translateY', 'translateZ'] as const;
const angles = ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skewX', 'skewY'] as const;
const factors = ['scaleX', 'scaleY', 'scaleZ'] as const;
const sizes = ['width', 'height', 'top', 'left', 'bottom', 'right'] as const;

export const animation: Family = () => ({ createAnimation: (timing: Timing = {}) => new Animation(timing) });

/** Collects transforms until `step`, steps until `export`; the view plays them as transitions. */
class Animation {
  private steps: Step[] = [];
  private transforms: string[] = [];
  private styles: Record<string, string> = {};

  constructor(private readonly timing: Timing) {
    const self = this as unknown as Record<string, (...values: (number | string)[]) => this>;
    for (const name of lengths) self[name] = (value) => this.transform(`${name}(${length(value!)})`);
    for (const name of angles) self[name] = (value) => this.transform(`${name}(${value}deg)`);
    for (const name of factors) self[name] = (value) => this.transform(`${name}(${value})`);
    for (const name of sizes) self[name] = (value) => this.style(name, length(value!));
  }

  translate = (x: number | string, y: number | string = 0) => this.transform(`translate(${length(x)}, ${length(y)})`);
  translate3d = (x: number, y: number, z: number) => this.transform(`translate3d(${[x, y, z].map(length).join(', ')})`);
  scale = (x: number, y = x) => this.transform(`scale(${x}, ${y})`);
  opacity = (value: number) => this.style('opacity', String(value));
  backgroundColor = (value: string) => this.style('background-color', value);

  step(timing: Timing = {}): this {
    this.steps.push({ timing: { ...defaults, ...this.timing, ...timing }, transforms: this.transforms, styles: this.styles });
    this.transforms = [];
    this.styles = {};
    return this;
  }

  export(): { actions: Step[] } {
    return { actions: this.steps.splice(0) };
  }

  private transform(text: string): this {
    this.transforms.push(text);
    return this;
  }

  private style(name: string, value: string): this {
    this.styles[name] = value;
    return this;
  }
}

const length = (value: number | string) => (typeof value === 'number' ? `${value}px` : value);
