import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether somebody knows the secret that whoever set the environment up has put into it; without one nobody does. */
export function isFoundingSecret(typed: string): boolean {
  const secret = process.env.STAFF_FOUNDING_SECRET ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return secret.length >= 32 && timingSafeEqual(digest(secret), digest(typed));
}
