import type { IncomingMessage, ServerResponse } from 'node:http';

export type StreamEvent = { type: 'push' | 'call' | 'clock' | 'reload' } & Record<string, unknown>;

/** Many of a kind in a short time, as while the date runs forward, are told by their last. */
const breath = 100;

/** Server-sent events for the browser host: what happens in the cloud, as it happens. */
export class Stream {
  private readonly listeners = new Set<ServerResponse>();
  private pending: NodeJS.Timeout | null = null;
  private offset = 0;

  open(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.listeners.add(response);
    request.on('close', () => this.listeners.delete(response));
  }

  send(event: StreamEvent) {
    for (const listener of this.listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  sendOffset(offset: number) {
    this.offset = offset;
    this.pending ??= setTimeout(() => this.flushOffset(), breath).unref();
  }

  private flushOffset() {
    this.pending = null;
    this.send({ type: 'clock', offset: this.offset });
  }

  stop() {
    if (this.pending) clearTimeout(this.pending);
    for (const listener of this.listeners) listener.end();
  }
}
