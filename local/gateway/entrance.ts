import type { IncomingMessage, ServerResponse } from 'node:http';
import { openDoor, type DoorParts } from './doors';
import { isOwnVisitor } from './loopback';
import type { LocalCloudOptions } from './options';
import { storageDoor } from './storage/door';
import { wire } from './wire';
import type { WireParts } from './wire-parts';

/** Where every request to this machine's port comes in. Whatever it is, it gets an answer and the process lives. */
export class Entrance {
  private parts: (WireParts & DoorParts) | null = null;
  url = '';

  constructor(private readonly files: LocalCloudOptions['files']) {}

  open(parts: WireParts & DoorParts) {
    this.parts = parts;
  }

  visit = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await this.admit(request, response);
    } catch (error) {
      this.parts?.onFault(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  };

  private async admit(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { parts } = this;
    const address = URL.canParse(request.url ?? '', this.url) ? new URL(request.url!, this.url) : null;
    if (!parts) return response.writeHead(503).end();
    if (!address || !isOwnVisitor(request.headers, this.url)) return response.writeHead(403).end();
    if (address.pathname === '/admin') return wire(parts, request, response);
    if (address.pathname.startsWith('/storage/')) return storageDoor(parts.storage, request, response, address);
    if (address.pathname === '/local/stream') return parts.stream.open(request, response);
    if (await openDoor(parts, request, response, address)) return;
    if (!this.files || address.pathname.startsWith('/local/')) return response.writeHead(404).end();
    return this.files(request, response);
  }
}
