/** What the local cloud tells while it runs. */
export type StreamEvent = { type: string } & Record<string, unknown>;

/**
 * The browser's own reconnecting would report an error at each attempt while the network is off:
 * the stream is closed with the network and opened again with it.
 */
export function listen(onEvent: (event: StreamEvent) => void): void {
  let source: EventSource | null = null;
  const open = () => {
    source ??= new EventSource('/local/stream');
    source.onmessage = (message) => onEvent(JSON.parse(String(message.data)) as StreamEvent);
  };
  const close = () => {
    source?.close();
    source = null;
  };
  addEventListener('online', open);
  addEventListener('offline', close);
  addEventListener('pagehide', close);
  open();
}
