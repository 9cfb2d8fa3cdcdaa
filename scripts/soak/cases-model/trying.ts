import type fc from 'fast-check';
import type { Model } from './model';
import type { Blow, Real } from './real';

export type Command = fc.AsyncCommand<Model, Real>;

/** Something that may always be tried: what comes of it is the model's to say. */
export abstract class Try implements Command {
  protected said = '';
  check = () => true;
  abstract attempt(model: Model, real: Real): Promise<void>;

  async run(model: Model, real: Real): Promise<void> {
    model.now = real.now();
    await this.attempt(model, real);
  }

  toString = () => this.said;

  protected say(model: Model, what: string): void {
    this.said = `${model.now.slice(0, 16)} ${what}`;
  }
}

/** What chance decides: numbers without a meaning of their own, so that a shorter sequence still makes sense. */
export interface Dice {
  a: number;
  b: number;
  c: number;
  flaw: number;
  blow: Blow | null;
}
