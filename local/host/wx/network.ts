import { method } from './outcome';
import type { Family } from './host';

type Listener = (status: { isConnected: boolean; networkType: string }) => void;

export const network: Family = () => {
  const listeners = new Set<Listener>();
  const tell = () => listeners.forEach((listener) => listener({ isConnected: navigator.onLine, networkType: type() }));
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return {
    getNetworkType: method('getNetworkType', () => ({ networkType: type() })),
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener?: Listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
  };
};

const type = () => (navigator.onLine ? 'wifi' : 'none');
