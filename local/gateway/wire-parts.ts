import type { Counters } from './counters';
import type { Database } from './database/database';
import type { Faults } from './faults';
import type { Functions } from './functions/functions';
import type { Invocations } from './identity';
import type { OpenApi } from './openapi/openapi';
import type { Storage } from './storage/storage';

/** What the wire leads to. */
export interface WireParts {
  database: Database;
  functions: Functions;
  invocations: Invocations;
  storage: Storage;
  openApi: OpenApi;
  counters: Counters;
  faults: Faults;
  onFault: (text: string) => void;
}

export type Body = Record<string, unknown>;
