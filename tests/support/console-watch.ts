import type { Page } from 'playwright-core';

/** Collects whatever the browser complains about; only what a step announced may pass. */
export class ConsoleWatch {
  private readonly complaints: string[] = [];
  private echo: RegExp | null = null;

  constructor(page: Page, origin: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !isIcon(message.location().url, origin)) this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    page.on('request', (request) => {
      if (!isOurs(request.url(), origin)) this.complaints.push(`A request left this machine: ${request.url()}`);
    });
  }

  /** Fails on every complaint so far. */
  assertQuiet(): void {
    const heard = this.complaints.splice(0).filter((line) => !this.echo?.test(line));
    if (heard.length) throw new Error(`The console shows errors:\n${heard.join('\n')}`);
  }

  /** A step that failed is best explained by what the console said meanwhile. */
  explain(error: Error): never {
    const heard = this.complaints.splice(0);
    if (!heard.length) throw error;
    throw new Error(`${error.message}\nMeanwhile the console showed:\n${heard.join('\n')}`, { cause: error });
  }

  /** Takes the announced complaints away; there must have been one. */
  settle(announced: RegExp): void {
    const heard = this.complaints.splice(0);
    this.complaints.push(...heard.filter((line) => !announced.test(line)));
    if (heard.length === this.complaints.length) throw new Error(`Announced but not heard: ${announced}`);
  }

  /** A request begun without a network may be complained of after the network is back. */
  mayEcho(announced: RegExp): void {
    this.echo = announced;
  }

  heard(announced: RegExp): boolean {
    return this.complaints.some((line) => announced.test(line));
  }
}

/** What the browser is made of, its reader of PDF too, leaves no machine. */
function isOurs(address: string, origin: string): boolean {
  return address.startsWith(`${origin}/`) || /^(data|blob|about|chrome|chrome-extension):/.test(address);
}

/** Of the small answer at which a tab rests between two phones a browser wants the icon; the phone's own page brings one. */
function isIcon(address: string, origin: string): boolean {
  return address === `${origin}/favicon.ico`;
}
