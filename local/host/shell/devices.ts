import type { Platform, Screen } from './bridge';

export interface Device {
  id: string;
  label: string;
  platform: Platform;
  screen: Screen;
}

export const devices: Device[] = [
  device('320', '小屏 320', 'phone', 320, 640, 20),
  device('375', '标准 375', 'phone', 375, 812, 44),
  device('414', '大屏 414', 'phone', 414, 896, 44),
  device('768', '平板 768', 'tablet', 768, 1024, 24),
  device('1280', '电脑 1280', 'pc', 1280, 800, 0),
];

export function deviceOf(id: string | null): Device {
  return devices.find((one) => one.id === (id ?? '375')) ?? unknownDevice(id);
}

function device(id: string, label: string, platform: Platform, width: number, height: number, statusBarHeight: number): Device {
  return { id, label, platform, screen: { width, height, statusBarHeight, navigationBarHeight: 44 } };
}

function unknownDevice(id: string | null): never {
  throw new Error(`No device ${id}; known: ${devices.map((one) => one.id).join(', ')}`);
}
