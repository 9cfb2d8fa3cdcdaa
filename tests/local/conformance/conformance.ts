import type { Environment } from './environment';
import { local, remote } from './environment';
import { COLLECTION, OTHER, UNIQUE } from './names';
import type { Collection, Command, Database, Row } from './sdk';

export interface Cloud {
  readonly db: Database;
  readonly command: Command;
  readonly things: Collection;
  readonly others: Collection;
  readonly unique: Collection;
  /** What the collections hold: before each test, or once for tests that only read. */
  hold(rows: Partial<Rows>, when?: 'each' | 'once'): void;
}

interface Rows {
  things: Row[];
  others: Row[];
  unique: Row[];
}

const CREDENTIALS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TCB_ENV'];

/** The same through the SDK as it is deployed and as it lies in node_modules, or against a real environment. */
export function conformance(operation: string, tests: (cloud: Cloud) => void): void {
  const kinds = process.env.REMOTE === '1' ? (['remote'] as const) : (['bundled', 'plain'] as const);
  describe.each(kinds)(`${operation}, %s`, (kind) => {
    if (kind === 'remote' && CREDENTIALS.some((name) => !process.env[name])) {
      test.skip(`REMOTE=1 needs ${CREDENTIALS.join(', ')}`, () => undefined);
      return;
    }
    let environment: Environment;
    beforeAll(async () => (environment = await (kind === 'remote' ? remote() : local(kind))));
    afterAll(() => environment.stop());
    tests(cloudOf(() => environment.db));
  });
}

function cloudOf(database: () => Database): Cloud {
  const collection = (name: string): Collection => database().collection(name);
  const fill = async (name: string, rows: Row[]): Promise<void> => {
    await collection(name).where({ _id: database().command.neq!(null) }).remove();
    for (const data of rows) await collection(name).add({ data });
  };
  const fillAll = async ({ things = [], others = [], unique = [] }: Partial<Rows>): Promise<void> => {
    await fill(COLLECTION, things);
    await fill(OTHER, others);
    await fill(UNIQUE, unique);
  };
  return {
    get db() { return database(); },
    get command() { return database().command; },
    get things() { return collection(COLLECTION); },
    get others() { return collection(OTHER); },
    get unique() { return collection(UNIQUE); },
    hold: (rows, when = 'each') => (when === 'each' ? beforeEach : beforeAll)(() => fillAll(rows)),
  };
}
