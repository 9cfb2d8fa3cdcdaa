import type { StorageRule } from '../../../cloudfunctions/environment';
import type { StoredFile } from './files';

type Rule = (file: Pick<StoredFile, 'owner'>, openid: string | null) => boolean;

export interface Rules {
  read: Rule;
  write: Rule;
}

/** The expressions that are served; the cloud knows more. */
const expressions: Record<string, Rule> = {
  'auth != null': (_, openid) => openid !== null,
  'resource.openid == auth.openid': ({ owner }, openid) => openid !== null && owner === openid,
};

/** What is not allowed by name is closed, as in the cloud. */
export function rulesOf({ read = false, write = false }: StorageRule): Rules {
  return { read: ruleOf(read), write: ruleOf(write) };
}

function ruleOf(rule: boolean | string): Rule {
  if (typeof rule === 'boolean') return () => rule;
  const expression = rule.replaceAll(/\s+/g, ' ').trim();
  if (!Object.hasOwn(expressions, expression)) throw new Error(`the storage rule "${rule}" is not served here`);
  return expressions[expression]!;
}
