import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type Sdk from 'wx-server-sdk';
import type { Index } from '../../../cloudfunctions/collections';
import type { CloudError } from '../../../local/gateway/database/database';
import { openDatabase } from '../../../local/gateway/database/database';

type Body = Record<string, unknown>;

/** The real SDK on the database alone, over a socket; `sent` holds what it really put on the wire. */
export async function startSdk(indexes: Index[] = [], now: () => number = Date.now) {
  const rule = { read: false, write: false } as const;
  const database = openDatabase({ file: ':memory:', collections: { things: { indexes, rule } }, refuseScans: false, now });
  const sent: Body[] = [];
  const answer = async (body: Body): Promise<Body> => {
    sent.push(body);
    const [, operation] = String(body.action).split('.');
    try {
      return { requestId: 'test', ...(await database.run(operation!, body)).reply };
    } catch (error) {
      return { requestId: 'test', code: (error as CloudError).code, message: (error as Error).message };
    }
  };
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await answer((await json(request)) as Body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sdk = load((server.address() as AddressInfo).port);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  };
  return { sdk, db: sdk.database(), sent, stop };
}

function load(port: number): typeof Sdk {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'local', TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_SESSIONTOKEN: 'local',
    WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'tester',
  });
  const sdk = require('wx-server-sdk') as typeof Sdk; // only after its environment is set
  sdk.init({ env: 'local' });
  return sdk;
}
