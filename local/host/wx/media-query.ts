import type { Family } from './host';

interface Wanted {
  minWidth?: number;
  maxWidth?: number;
  width?: number;
  minHeight?: number;
  maxHeight?: number;
  height?: number;
  orientation?: 'landscape' | 'portrait';
}
type Listener = (answer: { matches: boolean }) => void;

export const mediaQuery: Family = () => ({ createMediaQueryObserver: () => new MediaQueryObserver() });

/** Told at once and at each change, of the page's window. */
class MediaQueryObserver {
  private stop = new AbortController();

  observe(wanted: Wanted, listener: Listener): void {
    const query = matchMedia(conditions(wanted));
    const tell = () => listener({ matches: query.matches });
    query.addEventListener('change', tell, { signal: this.stop.signal });
    tell();
  }

  disconnect(): void {
    this.stop.abort();
    this.stop = new AbortController();
  }
}

function conditions({ orientation, ...sizes }: Wanted): string {
  const dashed = (name: string) => name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  const parts = Object.entries(sizes).map(([name, pixels]) => `(${dashed(name)}: ${pixels}px)`);
  return [...parts, ...(orientation ? [`(orientation: ${orientation})`] : [])].join(' and ');
}
