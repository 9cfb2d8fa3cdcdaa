/**
 * Subscription templates: id and keywords as applied for on mp.weixin.qq.com (docs/deploy.md says how).
 * The ids below are placeholders until the account has its own; both sides read them here.
 */
export type FieldKind = 'thing' | 'phrase' | 'name' | 'time' | 'character_string';

export interface SubscriptionTemplate {
  id: string;
  /** As WeChat's sheet names it to the person who is asked. */
  title: string;
  /** Keyword key, e.g. `thing1`, in the order of the template. */
  fields: Record<string, FieldKind>;
}

export const signupResultTemplate = {
  id: 'TEMPLATE-SIGNUP-RESULT',
  title: '报名结果通知',
  fields: { thing1: 'thing', time2: 'time', thing3: 'thing', phrase4: 'phrase' },
} as const satisfies SubscriptionTemplate;

export const applicationResultTemplate = {
  id: 'TEMPLATE-APPLICATION-RESULT',
  title: '申请审核结果通知',
  fields: { thing1: 'thing', phrase2: 'phrase', time3: 'time' },
} as const satisfies SubscriptionTemplate;

/** Nothing of the matter: who is told opens the case to read it. */
export const caseProgressTemplate = {
  id: 'TEMPLATE-CASE-PROGRESS',
  title: '维权服务进度通知',
  fields: { thing1: 'thing', phrase2: 'phrase', time3: 'time' },
} as const satisfies SubscriptionTemplate;

/** What an association asks its members to read. */
export const mustReadTemplate = {
  id: 'TEMPLATE-MUST-READ',
  title: '必读通知提醒',
  fields: { thing1: 'thing', thing2: 'thing', time3: 'time' },
} as const satisfies SubscriptionTemplate;

/** A pledge that waits for a signature, was signed, or is over. */
export const pledgeTemplate = {
  id: 'TEMPLATE-PLEDGE',
  title: '承诺签署通知',
  fields: { thing1: 'thing', thing2: 'thing', phrase3: 'phrase', time4: 'time' },
} as const satisfies SubscriptionTemplate;

export const templates = [mustReadTemplate, signupResultTemplate, applicationResultTemplate, caseProgressTemplate, pledgeTemplate] as const;
