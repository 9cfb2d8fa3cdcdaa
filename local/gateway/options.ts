import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Collection } from '../../cloudfunctions/collections';
import type { StorageRule } from '../../cloudfunctions/environment';
import type { SubscriptionTemplate } from '../../miniprogram/shared/templates';

export interface LocalCloudOptions {
  dataDir: string;
  functionsDir: string;
  /** Any free one when absent. */
  port?: number;
  /** Of each function, at most. */
  instances?: number;
  /** In tests: a query that scans a collection is an error. */
  refuseScans?: boolean;
  /** Environment variables of every function, besides those that the cloud sets. */
  environment?: Record<string, string>;
  /** Names of the keys that a deployment sets by hand, made at the first start; those of our own functions when absent. */
  secrets?: readonly string[];
  /** Whether timers run by themselves; a test fires them by name or by moving the date. */
  timers?: boolean;
  collections?: Record<string, Collection>;
  storageRule?: StorageRule;
  /** Which function WeChat's pushed events go to. */
  messagePush?: Record<string, string>;
  templates?: readonly SubscriptionTemplate[];
  /** Pages of the mini-program, where WeChat would check them. */
  pages?: string[];
  /** Everything that is not a door of the cloud: the browser host. */
  files?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  log?: (line: string) => void;
}
