import type { StorageRule } from '../../../cloudfunctions/environment';
import { readExpression } from './expression';
import type { StoredFile } from './files';

type Rule = (file: StoredFile, openid: string | null) => boolean;

export interface Rules {
  read: Rule;
  write: Rule;
}

/** What is not allowed by name is closed, as in the cloud. */
export function rulesOf({ read = false, write = false }: StorageRule): Rules {
  return { read: ruleOf(read), write: ruleOf(write) };
}

function ruleOf(rule: boolean | string): Rule {
  if (typeof rule === 'boolean') return () => rule;
  const holds = readExpression(rule);
  if (!holds) throw new Error(`the storage rule "${rule}" is not served here`);
  return ({ name, owner }, openid) => isTrue(() => holds({ auth: openid === null ? null : { openid }, resource: { openid: owner, path: name } }));
}

/** What cannot be answered, such as the openid of nobody, allows nothing. */
function isTrue(ask: () => unknown): boolean {
  try {
    return ask() === true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
