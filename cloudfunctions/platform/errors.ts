import type { Refusal, RefusalCode } from 'shared/contracts/answers';

/** A foreseen no. Thrown anywhere below an action and answered as it is; everything else is a fault. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, message };
  }
}

export function refuse(code: RefusalCode, message: string): never {
  throw new Refused(code, message);
}

/** The one polite sentence for what nobody foresaw. */
export const unforeseen: Refusal = { code: 'busy', message: '服务暂时出了点问题，请稍后再试' };
export const overloaded: Refusal = { code: 'busy', message: '现在使用的人较多，请稍后再试' };
