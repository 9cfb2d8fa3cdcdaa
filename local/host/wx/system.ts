import type { Shell } from '../shell/bridge';
import { method } from './outcome';
import type { Family } from './host';

/** The base library whose behaviour the host follows. */
const SDKVersion = '3.8.0';
const names = { phone: 'ios', tablet: 'ios', pc: 'windows' } as const;
const models = { phone: 'iPhone', tablet: 'iPad', pc: 'microsoft' } as const;

export const system: Family = ({ shell }) => ({
  getAppBaseInfo: () => appBase(shell),
  getDeviceInfo: () => device(shell),
  getWindowInfo: () => window_(shell),
  getSystemInfoSync: () => whole(shell),
  getSystemInfo: method('getSystemInfo', () => whole(shell)),
  getSystemInfoAsync: method('getSystemInfoAsync', () => whole(shell)),
  getMenuButtonBoundingClientRect: () => menuButton(shell),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
});

function appBase({ fontScale, platform }: Shell) {
  return {
    SDKVersion,
    version: '8.0.50',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: 17 * fontScale,
    fontSizeScaleFactor: fontScale,
    platform: names[platform],
  };
}

function device({ platform }: Shell) {
  return { brand: models[platform], model: models[platform], system: names[platform], platform: names[platform], benchmarkLevel: 30 };
}

/** The window is what the page has: the screen without its bars. */
function window_({ screen }: Shell) {
  const { innerWidth: windowWidth, innerHeight: windowHeight } = window;
  const { width: screenWidth, height: screenHeight, statusBarHeight } = screen;
  const safeArea = { left: 0, top: statusBarHeight, right: screenWidth, bottom: screenHeight, width: screenWidth, height: screenHeight - statusBarHeight };
  return { pixelRatio: devicePixelRatio, screenWidth, screenHeight, windowWidth, windowHeight, statusBarHeight, safeArea, screenTop: screenHeight - windowHeight };
}

function whole(shell: Shell) {
  return { ...appBase(shell), ...device(shell), ...window_(shell) };
}

function menuButton({ screen }: Shell) {
  const [width, height, right] = [87, 32, screen.width - 7];
  const top = screen.statusBarHeight + (screen.navigationBarHeight - height) / 2;
  return { width, height, top, right, left: right - width, bottom: top + height };
}
