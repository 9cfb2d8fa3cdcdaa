import type { Parameters } from './openapi';

/** WeChat's word on a text or a file. */
export interface Verdict {
  suggest: 'pass' | 'risky';
  label: number;
}

export type IsVisitor = (openid: string) => boolean;

/** The texts that WeChat publishes for trying the interface out. Nothing else is risky here. */
const riskyTexts = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'];

export function verdictOn(content: string | Buffer): Verdict {
  const isRisky = riskyTexts.some((text) => content.includes(text));
  return isRisky ? { suggest: 'risky', label: 21000 } : { suggest: 'pass', label: 100 };
}

export const detailOf = (verdict: Verdict) => ({ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 });

/** What both checks demand: the second version, a scene, and a person who has lately been in the mini-program. */
export function refusedCheck({ version, scene, openid }: Parameters, isVisitor: IsVisitor) {
  if (version !== 2 || ![1, 2, 3, 4].includes(scene as number)) return invalidArguments;
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' };
  if (!isVisitor(openid)) return { errcode: 61010, errmsg: 'code is expired' };
  return null;
}

export const invalidArguments = { errcode: 40097, errmsg: 'invalid args' };
