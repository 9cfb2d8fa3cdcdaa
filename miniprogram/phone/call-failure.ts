import type { RefusalCode } from '../shared/contracts/answers';

/** `refused`: the cloud said no and why. `offline`: it was not reached. `broken`: it was, and failed. */
export type FailureKind = 'refused' | 'offline' | 'broken';

export class CallFailure extends Error {
  kind: FailureKind;
  code: RefusalCode | null;

  constructor(kind: FailureKind, message: string, code: RefusalCode | null = null) {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}

export const offlineSentence = '网络不给力，请检查网络后重试';
export const busySentence = '现在使用的人较多，请稍后再试';
export const brokenSentence = '服务暂时出了点问题，请稍后重试';

/** What a page can show. A fault of our own is written to the console, so that it is found, and shown politely. */
export function asFailure(error: unknown): Pick<CallFailure, 'kind' | 'message' | 'code'> {
  if (isCallFailure(error)) return error;
  console.error(error);
  return { kind: 'broken', message: brokenSentence, code: null };
}

// By shape: after compilation to ES5 `instanceof` does not hold for subclasses of Error.
function isCallFailure(error: unknown): error is CallFailure {
  return error instanceof Error && 'kind' in error && 'code' in error;
}
