import type { Shell } from '../shell/bridge';
import { defineApp } from './app';
import { comeBack, goBehind, launch } from './background';
import { listenToPulling } from './pull-down';
import { reportErrors } from './errors';
import { shapeEvents } from './events';
import { hostOf } from './host';
import { runApp } from './modules';
import { pages } from './page-stack';
import { navigateBack, reLaunch, start } from './router';
import { listenToResizing, listenToScrolling } from './scrolling';
import { openSpace } from './space';
import { listenToTouches } from './touches';
import { openWx } from './wx';
import { moveDate } from '../wx/clock';
import { openDisk } from '../wx/disk';

reportErrors();
shapeEvents();
addEventListener('DOMContentLoaded', () => void open());

/** The compiled mini-program has run before: it put itself on the window. */
async function open(): Promise<void> {
  const shell = window.parent.shell;
  if (!shell) throw new Error('the frame is opened by the shell, at /');
  moveDate(shell, globalThis);
  await openDisk(shell.openid);
  openSpace(miniProgram);
  openWx(hostOf(shell));
  Object.assign(globalThis, { getCurrentPages: () => pages().map((page) => page.instance) });
  defineApp();
  runApp();
  listen(shell);
  enter(new URLSearchParams(location.search).get('path') ?? '');
}

function enter(url: string): void {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  launch({ path: path || miniProgram.config.entry, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001, referrerInfo: {} });
  start(url);
}

function listen(shell: Shell): void {
  listenToTouches();
  listenToScrolling();
  listenToResizing();
  listenToPulling();
  shell.onBack(() => navigateBack(1));
  shell.onHome(() => reLaunch(`/${miniProgram.config.entry}`));
  shell.onOpen((path) => reLaunch(path));
  addEventListener('visibilitychange', () => (document.hidden ? goBehind() : comeBack()));
}
