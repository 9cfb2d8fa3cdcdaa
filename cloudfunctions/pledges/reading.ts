import type { Instant } from 'shared/contracts/answers';
import { millisecondsOf } from 'shared/instants';

/** That a reading began, as the server itself wrote it down: it goes through the phone, sealed, and costs no record. */
export interface Reading {
  campaignId: string;
  version: number;
  /** Text and period: what is read in the old year is not signed for the new one. */
  round: string;
  /** Who was to sign: another identity by now begins anew. */
  signerKey: string;
  name: string;
  openid: string;
  since: Instant;
}

/** A day: whoever comes back later reads again. */
const lifetime = 24 * 60 * 60 * 1000;

export type ReadingFault = 'foreign' | 'outdated' | 'another period' | 'another signer' | 'too old' | 'too short';
export const readingFaultLabels: Record<ReadingFault, string> = {
  foreign: '请从头阅读文本后再签署',
  outdated: '承诺文本已经更新，请重新阅读后再签署',
  'another period': '已进入新的签署年度，请重新阅读后再签署',
  'another signer': '您的身份信息有变化，请返回后重新阅读并确认',
  'too old': '阅读已超过一天，请重新阅读后再签署',
  'too short': '请完整阅读文本后再签署',
};

/** Null when the reading stands for this signature. */
export function readingFault(reading: Reading | null, now: Omit<Reading, 'since'> & { at: Instant; minimumSeconds: number }): ReadingFault | null {
  if (reading === null || reading.openid !== now.openid || reading.campaignId !== now.campaignId) return 'foreign';
  if (reading.version !== now.version) return 'outdated';
  if (reading.round !== now.round) return 'another period';
  if (reading.signerKey !== now.signerKey || reading.name !== now.name) return 'another signer';
  const passed = millisecondsOf(now.at) - millisecondsOf(reading.since);
  if (passed < 0 || passed > lifetime) return 'too old';
  return passed < now.minimumSeconds * 1000 ? 'too short' : null;
}

export function secondsSince(since: Instant, at: Instant): number {
  return Math.floor((millisecondsOf(at) - millisecondsOf(since)) / 1000);
}
