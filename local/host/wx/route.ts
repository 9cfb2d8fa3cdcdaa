import { method } from './outcome';
import type { Family } from './host';

interface To {
  url: string;
  events?: Record<string, (data: unknown) => void>;
}

export const route: Family = ({ router }) => ({
  navigateTo: method('navigateTo', ({ url, events }: To) => router.navigateTo(url, events)),
  redirectTo: method('redirectTo', ({ url }: To) => router.redirectTo(url)),
  reLaunch: method('reLaunch', ({ url }: To) => router.reLaunch(url)),
  switchTab: method('switchTab', ({ url }: To) => router.switchTab(url)),
  navigateBack: method('navigateBack', ({ delta = 1 }: { delta?: number }) => router.navigateBack(delta)),
});
