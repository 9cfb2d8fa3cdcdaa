/**
 * What an administrator sets in the console besides the collections: read by the local cloud, by the tests and by
 * deployment.
 */

/** CloudBase rule on files, for clients alone; functions may do everything. `{}` is closed. */
export interface StorageRule {
  read?: boolean | string;
  write?: boolean | string;
}

/** Covers are shown to everybody; whatever else a phone uploads is its owner's. The answer of a pattern must be compared to count. */
export const storageRule: StorageRule = { read: '/^covers\\//.test(resource.path) == true || resource.openid == auth.openid', write: 'resource.openid == auth.openid' };

/** Which function WeChat's pushed events go to, by the event's name. */
export const messagePush: Record<string, string> = { wxa_media_check: 'news' };
