import { builtIn } from '../runtime/built-in';

interface Bars {
  setNavigationBarTitle(options: object): void;
  setNavigationBarColor(options: object): void;
  showNavigationBarLoading(options: object): void;
  hideNavigationBarLoading(options: object): void;
}
const bars = () => (globalThis as unknown as { wx: Bars }).wx;

/** In a `page-meta`: the bar of the page, as data. */
export const navigationBar = builtIn({
  properties: { title: String, frontColor: String, backgroundColor: String, loading: Boolean, colorAnimationDuration: Number, colorAnimationTimingFunc: String },
  observers: {
    title(title: string) {
      if (title) queueMicrotask(() => bars().setNavigationBarTitle({ title }));
    },
    'frontColor, backgroundColor'(frontColor: string, backgroundColor: string) {
      if (frontColor && backgroundColor) queueMicrotask(() => bars().setNavigationBarColor({ frontColor, backgroundColor }));
    },
    loading(loading: boolean) {
      queueMicrotask(() => (loading ? bars().showNavigationBarLoading({}) : bars().hideNavigationBarLoading({})));
    },
  },
});
