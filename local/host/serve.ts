import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { stampOf } from '../stamp';
import { bundleApp, type Bundle } from './compile/bundle';
import { CompileFault } from './compile/fault';
import { buildRuntime, buildShell } from './compile/runtime';
import { openSource } from './compile/source';

export interface HostOptions {
  miniprogramDir: string;
  /** Whether a reload of the phone looks for changed files. */
  watch?: boolean;
}

type Reply = { type: string; body: string | Buffer };
type Page = () => Reply | Promise<Reply>;

/** The files of the browser: the shell, the frame, and the mini-program as compiled when it is first asked for. */
export function createHost({ miniprogramDir, watch = false }: HostOptions) {
  const source = openSource(miniprogramDir);
  const app = kept(() => bundleApp(source), watch ? () => stampOf(miniprogramDir) : () => '');
  const runtime = kept(buildRuntime, () => '');
  const shell = kept(buildShell, () => '');
  const pages: Record<string, Page> = {
    '/': () => file('shell/index.html'),
    '/shell.js': async () => script((await shell()).code),
    '/shell.css': async () => style((await shell()).style),
    '/frame.html': async () => frame(app),
    '/runtime.js': async () => script((await runtime()).code),
    '/runtime.js.map': async () => ({ type: types['.json']!, body: (await runtime()).map }),
    '/runtime.css': async () => style((await runtime()).style),
    '/app.js': async () => script((await app()).code),
    '/app.js.map': async () => ({ type: types['.json']!, body: (await app()).map }),
    '/app.css': async () => style((await app()).style),
  };
  return { handle: (request: IncomingMessage, response: ServerResponse) => handle(pages, miniprogramDir, request, response) };
}

async function handle(pages: Record<string, Page>, root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? '/');
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  try {
    if (page) return send(response, 200, await page());
    if (path.startsWith('/package/')) return sendAsset(response, root, path.slice('/package/'.length));
    send(response, 404, { type: types['.txt']!, body: 'not found' });
  } catch (error) {
    console.error(error instanceof CompileFault ? error.message : error);
    send(response, 500, { type: types['.txt']!, body: error instanceof CompileFault ? error.message : 'the host failed' });
  }
}

/** What cannot be decoded names no file. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

/** A mini-program that does not compile says where, instead of starting half. */
async function frame(app: () => Promise<Bundle>): Promise<Reply> {
  try {
    await app();
    return file('runtime/frame.html');
  } catch (error) {
    if (!(error instanceof CompileFault)) throw error;
    const text = JSON.stringify(error.message).replaceAll('<', '\\u003c');
    return { type: types['.html']!, body: `<!doctype html><pre id="fault"></pre><script>document.getElementById('fault').textContent = ${text}; console.error(${text});</script>` };
  }
}

/** Made once, and again when the stamp has changed. */
function kept<Made>(make: () => Promise<Made>, stamp: () => string): () => Promise<Made> {
  let made: { stamp: string; value: Promise<Made> } | null = null;
  return () => {
    const now = stamp();
    if (made?.stamp !== now) made = { stamp: now, value: make() };
    return made.value;
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};
const pictures = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg'];

const script = (body: string): Reply => ({ type: types['.js']!, body });
const style = (body: string): Reply => ({ type: types['.css']!, body });
const file = (path: string): Reply => ({ type: types[extname(path)]!, body: readFileSync(join(__dirname, path)) });

/** Nothing may come from another host: what the product loads, it brings along. */
const policy = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; connect-src 'self' blob:; media-src 'self' blob:; frame-src 'self' blob:";

function send(response: ServerResponse, status: number, { type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', 'content-security-policy': policy });
  response.end(body);
}

/** Only pictures of the package: its source is not the browser's business. */
function sendAsset(response: ServerResponse, root: string, path: string): void {
  const located = normalize(join(root, path));
  const isPicture = pictures.includes(extname(located).toLowerCase());
  if (!isPicture || !located.startsWith(normalize(root) + sep) || !existsSync(located)) {
    return send(response, 404, { type: types['.txt']!, body: 'not found' });
  }
  response.writeHead(200, { 'content-type': types[extname(located).toLowerCase()]!, 'cache-control': 'no-cache' });
  createReadStream(located).pipe(response);
}
