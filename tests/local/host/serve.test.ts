import { join } from 'node:path';
import { request } from 'node:http';
import { openStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => void (stage = await openStage(join(__dirname, 'fixture'))));
afterAll(() => stage?.close());

/** As it stands: fetch would tidy the path up. */
function get(path: string): Promise<{ status: number; type: string; policy: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(stage.url, { path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { 'content-type': type = '', 'content-security-policy': policy = '' } = response.headers;
        resolve({ status: response.statusCode!, type, policy: String(policy), body: Buffer.concat(chunks).toString() });
      });
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/', 'text/html'],
  ['/shell.js', 'text/javascript'],
  ['/shell.css', 'text/css'],
  ['/frame.html', 'text/html'],
  ['/runtime.js', 'text/javascript'],
  ['/runtime.css', 'text/css'],
  ['/app.js', 'text/javascript'],
  ['/app.js.map', 'application/json'],
  ['/app.css', 'text/css'],
  ['/package/images/dot.png', 'image/png'],
])('%s is served as %s', async (path, type) => {
  const reply = await get(path);
  expect([reply.status, reply.type.split(';')[0]]).toEqual([200, type]);
});

test.each([
  '/none', '/package/app.ts', '/package/app.json', '/package/images/none.png', '/package/../node_modules/typescript/package.json',
  '/package/images/../../node_modules/wx-server-sdk/package.json', '/package/%2e%2e/%2e%2e/etc/passwd', '/package/images%00.png', '/%zz', '/constructor',
])('%s is nothing', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('the frame may load nothing from another host', async () => {
  expect((await get('/frame.html')).policy).toContain("default-src 'self'");
});
