/**
 * What an administrator sets in the console besides the collections: read by the local cloud, by the tests and by
 * deployment.
 */

/** CloudBase rule on files, for clients alone; functions may do everything. `{}` is closed. */
export interface StorageRule {
  read?: boolean | string;
  write?: boolean | string;
}

/** Covers are shown to everybody. A file that is not for everybody must not be put here before this is narrowed. */
export const storageRule: StorageRule = { read: true, write: 'resource.openid == auth.openid' };

/** Which function WeChat's pushed events go to, by the event's name. */
export const messagePush: Record<string, string> = {};
