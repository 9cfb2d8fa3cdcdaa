import type { IncomingMessage, ServerResponse } from 'node:http';

export type StreamEvent = { type: 'push' | 'call' | 'clock' } & Record<string, unknown>;

/** Server-sent events for the browser host: what happens in the cloud, as it happens. */
export class Stream {
  private readonly listeners = new Set<ServerResponse>();

  open(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.listeners.add(response);
    request.on('close', () => this.listeners.delete(response));
  }

  send(event: StreamEvent) {
    for (const listener of this.listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  stop() {
    for (const listener of this.listeners) listener.end();
  }
}
