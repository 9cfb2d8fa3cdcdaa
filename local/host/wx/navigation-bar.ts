import { method } from './outcome';
import type { Family } from './host';

interface Colour {
  frontColor: '#ffffff' | '#000000';
  backgroundColor: string;
}

export const navigationBar: Family = ({ router }) => ({
  setNavigationBarTitle: method('setNavigationBarTitle', ({ title }: { title: string }) =>
    router.current().setNavigationBar({ title: String(title) }),
  ),
  setNavigationBarColor: method('setNavigationBarColor', ({ frontColor, backgroundColor }: Colour) =>
    router.current().setNavigationBar({
      foreground: frontColor === '#ffffff' ? 'white' : 'black',
      background: backgroundColor,
    }),
  ),
  showNavigationBarLoading: method('showNavigationBarLoading', () => router.current().setNavigationBar({ loading: true })),
  hideNavigationBarLoading: method('hideNavigationBarLoading', () => router.current().setNavigationBar({ loading: false })),
});
