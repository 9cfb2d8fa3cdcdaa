interface Seen {
  intersectionRatio: number;
  dataset: { at: string | number };
}
type Observer = WechatMiniprogram.IntersectionObserver;

const observers = new WeakMap<object, Observer>();

interface ReadPage {
  data: { read: number };
  createIntersectionObserver(options: { observeAll: boolean }): Observer;
  hasRead(passages: number): void;
}

/** What the bar at the foot covers has not been seen; what a quick finger carried above the screen has gone past. */
const view = { top: 1_000_000, bottom: -96 };

/** A mark stands at the end of each passage: whoever has come past one has come past all before it. */
export function watchReading(page: ReadPage): void {
  stopReading(page);
  const observer = page.createIntersectionObserver({ observeAll: true });
  observers.set(page, observer);
  observer.relativeToViewport(view).observe('.mark', (seen) => {
    const { intersectionRatio, dataset } = seen as unknown as Seen;
    const passages = Number(dataset.at) + 1;
    if (intersectionRatio > 0 && passages > page.data.read) page.hasRead(passages);
  });
}

export function stopReading(page: object): void {
  observers.get(page)?.disconnect();
  observers.delete(page);
}
