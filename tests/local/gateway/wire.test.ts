import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());
afterEach(async () => expect(await probe(world, 'a', 'whoAmI')).toEqual({ before: 'a', after: 'a' }));

/** Sends from inside a running function, with its own token, what the SDK would never send. */
const raw = (what: object) => probe(world, 'a', 'raw', what);

const refused = (code: string, message: RegExp) => ({ status: 200, body: expect.objectContaining({ code, message: expect.stringMatching(message), requestId: expect.any(String) }) });

describe('what is not a request of the SDK gets an error reply, and the process lives', () => {
  test.each([
    ['text that is not JSON', { text: '{"action":' }, 'INVALID_PARAM', /not JSON/],
    ['an empty body', { text: '' }, 'INVALID_PARAM', /not JSON/],
    ['a list', { text: '[1]' }, 'INVALID_PARAM', /JSON object/],
    ['null', { text: 'null' }, 'INVALID_PARAM', /JSON object/],
    ['no action', { body: {} }, 'INVALID_PARAM', /does not serve/],
    ['an unknown action', { body: { action: 'database.dropEverything' } }, 'INVALID_ACTION', /dropEverything/],
    ['an unknown family', { body: { action: 'sms.send' } }, 'INVALID_PARAM', /does not serve the action sms\.send/],
    ['an action named like a member of every object', { body: { action: 'constructor' } }, 'INVALID_PARAM', /does not serve/],
    ['an action of a wrong type', { body: { action: { database: 1 } } }, 'INVALID_PARAM', /does not serve/],
    ['an operation in a transaction that never was', { body: { action: 'database.commitTransaction', transactionId: 'guessed' } }, 'DATABASE_TRANSACTION_FAIL', /TransactionNotExist/],
    ['a query of a wrong type', { body: { action: 'database.getDocument', collectionName: 'things', query: 7, queryType: 'WHERE' } }, 'INVALID_PARAM', /./],
    ['a collection of a wrong type', { body: { action: 'database.getDocument', collectionName: { $gt: '' }, query: '{}', queryType: 'WHERE' } }, 'INVALID_PARAM', /./],
    ['a function name of a wrong type', { body: { action: 'functions.invokeFunction', function_name: 7 } }, 'INVALID_PARAM', /function_name/],
    ['a file list of a wrong type', { body: { action: 'storage.batchGetDownloadUrl', file_list: 'all' } }, 'INVALID_PARAM', /list/],
    ['a file name that climbs', { body: { action: 'storage.getUploadMetadata', path: '../secrets.json' } }, 'INVALID_PARAM', /file name/],
    ['multipart without a boundary', { text: 'x', headers: { 'content-type': 'multipart/form-data' } }, 'INVALID_PARAM', /boundary/],
    ['multipart without parts', { text: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } }, 'INVALIID_ENV', /./],
  ])('%s', async (_, what, code, message) => {
    expect(await raw(what)).toEqual(refused(code, message));
  });

  test('a body over the cloud’s limit', async () => {
    const reply = await fetch(`${world.url}/admin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"pad":"${'x'.repeat(7_000_000)}"}` });
    expect(await reply.json()).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringMatching(/limit/) });
  });
});

test('a request with another environment’s name is refused', async () => {
  expect(await raw({ body: { envName: 'other', action: 'database.getDocument' } })).toEqual(refused('INVALIID_ENV', /Environment/));
});

test('a request without the token of a running call is refused', async () => {
  expect(await raw({ body: { wxCloudApiToken: 'guessed', action: 'database.getDocument' } })).toEqual(refused('INVALID_REQUEST_SOURCE', /no running function/));
});

test('a token is good for its call alone', async () => {
  const wxCloudApiToken = await probe(world, 'a', 'token');
  expect(await raw({ body: { wxCloudApiToken, action: 'database.getDocument' } })).toEqual(refused('INVALID_REQUEST_SOURCE', /./));
});

test('the product sees the cloud’s own numbers: a missing collection is -502005', async () => {
  await expect(probe(world, 'a', 'stranger')).rejects.toMatchObject({ message: expect.stringMatching(/-502005 database collection not exists/) });
});

test('a query that would scan is an error here, counted and named by its fields alone', async () => {
  await expect(probe(world, 'a', 'scan')).rejects.toMatchObject({ message: expect.stringMatching(/scan refused.*things.*unindexed/) });
  expect(world.counters.scans).toEqual([expect.stringMatching(/unindexed/)]);
  world.counters.clear();
});

test('a query result over 1 MB is an error, as in the cloud', async () => {
  await probe(world, 'a', 'fill', { count: 3, size: 400_000 });
  await expect(probe(world, 'a', 'byKind', { kind: 'large' })).rejects.toMatchObject({ message: expect.stringMatching(/exceed limit \(1MB\)/) });
});
