import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usedBy } from '../../../local/host/used';
import { expectCondition } from '../../support/conditions';
import type { Phone } from '../../support/driver';
import { root } from '../../support/world';
import { openGallery, type Gallery } from './gallery';
import { call, inFrame, type Frame } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/motion/index');
});
afterAll(async () => {
  await phone?.close();
  await gallery?.close();
});
beforeEach(() => phone.visit('/pages/motion/index'));

const tapInPage = (name: string, options: object) =>
  inFrame(
    phone,
    ([method, given]) => {
      const outcome = (globalThis as unknown as { wx: Record<string, (options: object) => Promise<object>> }).wx[method]!(given);
      (globalThis as unknown as { outcome: Promise<object> }).outcome = outcome.catch((error: object) => error);
    },
    [name, options] as [string, object],
  );
const outcome = () => inFrame(phone, () => (globalThis as unknown as { outcome: Promise<Record<string, unknown>> }).outcome, undefined);
const picture = () => {
  const path = join(mkdtempSync(join(tmpdir(), 'picture-')), 'photo.PNG');
  writeFileSync(path, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  return path;
};
async function choosePicture(): Promise<Record<string, unknown>> {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), tapInPage('chooseMedia', { count: 1 })]);
  await chooser.setFiles(picture());
  return outcome();
}
const pathOf = (chosen: Record<string, unknown>) => (chosen['tempFiles'] as { tempFilePath: string }[])[0]!.tempFilePath;

/** One row for each method that the product or its packages use; a new use without a row is a failure. */
const calls: Record<string, () => Promise<void>> = {
  canIUse: async () => {
    expect(await call(phone, 'canIUse', 'nextTick')).toEqual({ value: true });
    expect(await call(phone, 'canIUse', 'button.open-type.getPhoneNumber')).toEqual({ value: true });
    expect(await call(phone, 'canIUse', 'createCameraContext')).toEqual({ value: false });
  },
  chooseMedia: async () => {
    const chosen = await choosePicture();
    expect(chosen).toMatchObject({ errMsg: 'chooseMedia:ok', type: 'image' });
    expect(pathOf(chosen)).toMatch(/^wxfile:\/\/tmp_[0-9a-f]+\.png$/);
  },
  'cloud.init': async () => {
    expect(await call(phone, 'cloud.init', {})).toEqual({});
  },
  'cloud.callFunction': async () => {
    const answer = await call(phone, 'cloud.callFunction', { name: 'members', data: { action: 'session', input: {} } });
    expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { ok: true, value: { status: 'guest' } } });
    const missing = await call(phone, 'cloud.callFunction', { name: 'nobody' });
    expect(missing['errMsg']).toMatch(/^cloud\.callFunction:fail Error: errCode: -5\d+/);
    expect(missing['errCode']).toBeLessThan(-500_000);
  },
  'cloud.uploadFile': async () => {
    const filePath = pathOf(await choosePicture());
    const { fileID } = await call(phone, 'cloud.uploadFile', { cloudPath: 'covers/one.png', filePath });
    expect(fileID).toMatch(/^cloud:\/\/.*covers\/one\.png$/);
    await inFrame(phone, (stored) => (globalThis as unknown as Frame).getCurrentPages()[0]!.setData({ stored }), fileID as string);
    await phone.see('load {"width":1,"height":1}');
    expect(await call(phone, 'cloud.uploadFile', { cloudPath: 'x.png', filePath: 'wxfile://tmp_none.png' })).toMatchObject({ errCode: -1 });
  },
  shareFileMessage: async () => {
    expect(await call(phone, 'shareFileMessage', { filePath: 'wxfile://tmp_none.json' })).toMatchObject({ errMsg: 'shareFileMessage:fail file not found' });
    const filePath = pathOf(await choosePicture());
    await tapInPage('shareFileMessage', { filePath, fileName: '照片.png' });
    await phone.see('发送文件「照片.png」');
    const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('发送给朋友', phone.dialog)]);
    expect(download.suggestedFilename()).toBe('照片.png');
    expect(await outcome()).toMatchObject({ errMsg: 'shareFileMessage:ok' });
    await tapInPage('shareFileMessage', { filePath });
    await phone.tap('取消', phone.dialog);
    expect(await outcome()).toEqual({ errMsg: 'shareFileMessage:fail cancel' });
  },
  createSelectorQuery: async () => {
    const [row, all, view, none] = await inFrame(
      phone,
      () =>
        new Promise<object[]>((resolve) => {
          const { wx } = globalThis as unknown as Frame;
          const query = wx.createSelectorQuery();
          query.select('#row-3').fields({ dataset: true, size: true });
          query.selectAll('.row').boundingClientRect();
          query.selectViewport().scrollOffset();
          query.select('.nothing').boundingClientRect();
          query.exec(resolve);
        }),
      undefined,
    );
    expect(row).toMatchObject({ dataset: { row: 3 }, height: 40 });
    expect(all).toHaveLength(30);
    expect(view).toMatchObject({ scrollTop: 0, scrollLeft: 0 });
    expect(none).toBeNull();
  },
  getAppBaseInfo: async () => {
    expect(await call(phone, 'getAppBaseInfo')).toMatchObject({ fontSizeScaleFactor: 1, fontSizeSetting: 17, language: 'zh_CN' });
  },
  getDeviceInfo: async () => {
    expect(await call(phone, 'getDeviceInfo')).toMatchObject({ platform: 'ios' });
  },
  getStorageSync: async () => {
    expect(await call(phone, 'getStorageSync', 'nothing')).toEqual({ value: '' });
  },
  getSystemInfoSync: async () => {
    expect(await call(phone, 'getSystemInfoSync')).toMatchObject({ windowWidth: 375, screenHeight: 812, windowHeight: 812 - 44 - 44, platform: 'ios' });
  },
  /** Vant only asks whether it is there, for an open-type that nobody uses any more. */
  getUserProfile: async () => {
    await phone.expecting(/wx\.getUserProfile is not in the browser host/, () => call(phone, 'getUserProfile', {}).catch(() => {}));
  },
  navigateTo: async () => {
    expect(await call(phone, 'navigateTo', { url: '/pages/other/index?a=甲' })).toMatchObject({ errMsg: 'navigateTo:ok' });
    await phone.see('别处 甲');
    expect(await call(phone, 'navigateTo', { url: '/pages/none/index' })).toEqual({ errMsg: 'navigateTo:fail page "pages/none/index" is not found' });
  },
  navigateBack: async () => {
    await call(phone, 'navigateTo', { url: '/pages/other/index' });
    await phone.on('pages/other/index');
    await call(phone, 'navigateBack', {});
    await phone.on('pages/motion/index');
  },
  redirectTo: async () => {
    await call(phone, 'redirectTo', { url: '../other/index' });
    await phone.on('pages/other/index');
  },
  switchTab: async () => {
    expect(await call(phone, 'switchTab', { url: '/pages/other/index' })).toEqual({ errMsg: 'switchTab:fail can not switch to no-tabBar page' });
  },
  nextTick: async () => {
    const order = await inFrame(
      phone,
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const { wx } = globalThis as unknown as { wx: { nextTick(run: () => void): void } };
          wx.nextTick(() => resolve([...seen, 'tick']));
          seen.push('now');
        }),
      undefined,
    );
    expect(order).toEqual(['now', 'tick']);
  },
  pageScrollTo: async () => {
    await call(phone, 'pageScrollTo', { selector: '#far', duration: 0 });
    expect(await inFrame(phone, () => document.scrollingElement!.scrollTop, undefined)).toBeGreaterThan(500);
    await call(phone, 'pageScrollTo', { scrollTop: 30, duration: 50 });
    expect(await inFrame(phone, () => document.scrollingElement!.scrollTop, undefined)).toBe(30);
  },
  requestSubscribeMessage: async () => {
    expect(await call(phone, 'requestSubscribeMessage', { tmplIds: [] })).toMatchObject({ errCode: 10001 });
    expect(await call(phone, 'requestSubscribeMessage', { tmplIds: ['unknown'] })).toMatchObject({ errCode: 20001 });
    expect(await call(phone, 'requestSubscribeMessage', { tmplIds: Array(6).fill('TEMPLATE-SIGNUP-RESULT') })).toMatchObject({ errCode: 20003 });
  },
  removeStorageSync: async () => {
    await call(phone, 'setStorageSync', 'draft', { text: '写到一半' });
    await call(phone, 'removeStorageSync', 'draft');
    expect(await call(phone, 'getStorageSync', 'draft')).toEqual({ value: '' });
  },
  setStorageSync: async () => {
    await call(phone, 'setStorageSync', 'care', { on: true });
    await phone.page.reload();
    await phone.ready();
    expect(await call(phone, 'getStorageSync', 'care')).toEqual({ on: true });
  },
  makePhoneCall: async () => {
    await tapInPage('makePhoneCall', { phoneNumber: '12345' });
    await phone.tap('呼叫 12345', phone.dialog);
    expect(await outcome()).toEqual({ errMsg: 'makePhoneCall:ok' });
  },
  showModal: async () => {
    await tapInPage('showModal', { title: '确定吗', content: '不能撤回', confirmText: '取消报名' });
    await phone.tap('取消报名', phone.dialog);
    expect(await outcome()).toEqual({ confirm: true, cancel: false, errMsg: 'showModal:ok' });
    expect(await call(phone, 'showModal', { confirmText: '超过四个字' })).toMatchObject({ errMsg: expect.stringContaining('4 Chinese characters') as string });
  },
  showToast: async () => {
    await call(phone, 'showToast', { title: '报名成功了呀真好', duration: 500 });
    await phone.see('报名成功了呀真');
    await phone.seeNo('报名成功了呀真');
    await call(phone, 'showToast', { title: '没有图标时可以写得长一些', icon: 'none', duration: 500 });
    await phone.see('没有图标时可以写得长一些');
  },
  stopPullDownRefresh: async () => {
    await call(phone, 'startPullDownRefresh', {});
    await phone.see('下拉了');
    expect(await call(phone, 'stopPullDownRefresh', {})).toEqual({ errMsg: 'stopPullDownRefresh:ok' });
  },
};

const used = usedBy(join(root, 'miniprogram'));

/** What wants a file or a sheet is tried where those are, and what needs more than one step further down. */
const tried: Record<string, string[]> = {
  'families.test.ts': ['chooseMessageFile', 'downloadFile', 'getImageInfo', 'navigateToMiniProgram', 'openDocument', 'openSetting', 'previewImage', 'saveImageToPhotosAlbum', 'scanCode'],
  'parts.test.ts': ['canvasToTempFilePath'],
  'file-system.test.ts': ['env', 'getFileSystemManager'],
  'privacy.test.ts': ['getPrivacySetting', 'onNeedPrivacyAuthorization', 'openPrivacyContract'],
  'controls.test.ts': ['getSelectedTextRange'],
  'methods.test.ts': ['getClipboardData', 'setClipboardData', 'setNavigationBarTitle', 'showActionSheet'],
};

test('each wx method that the source uses has a row here, or a test of its own', () => {
  const elsewhere = Object.values(tried).flat();
  expect(used.methods.filter((name) => !calls[name] && !elsewhere.includes(name))).toEqual([]);
});

test.each(Object.keys(tried))('%s says the names that it is to try', (file) => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  expect(tried[file]!.filter((name) => !new RegExp(`\\b${name}\\b`).test(text.replace(/const tried[\s\S]*?\n};/, '')))).toEqual([]);
});

test.each(Object.keys(calls))('wx.%s does what WeChat’s does', (name) => calls[name]!());

test('each built-in component and open-type that the source uses stands in the gallery, where it is tried', () => {
  const shown = usedBy(join(__dirname, 'gallery'));
  expect(used.tags.filter((tag) => !shown.tags.includes(tag))).toEqual([]);
  expect(used.openTypes.filter((type) => !shown.openTypes.includes(type))).toEqual([]);
});

test('a method that WeChat has and the host lacks says so by name', async () => {
  await phone.expecting(/wx\.createCameraContext is not in the browser host/, () => call(phone, 'createCameraContext').catch(() => {}));
});

test('with callbacks a method gives nothing back and calls success, then complete', async () => {
  const heard = await inFrame(
    phone,
    () =>
      new Promise<unknown[]>((resolve) => {
        const seen: unknown[] = [];
        const { wx } = globalThis as unknown as { wx: Record<string, (options: object) => unknown> };
        const given = wx['setStorage']!({ key: 'k', data: 1, success: () => seen.push('success'), complete: () => resolve([...seen, 'complete', given]) });
      }),
    undefined,
  );
  expect(heard).toEqual(['success', 'complete', undefined]);
});

test('storage refuses more than a megabyte under one key', async () => {
  expect(await call(phone, 'setStorage', { key: 'big', data: 'x'.repeat(1024 * 1024 + 1) })).toEqual({ errMsg: 'setStorage:fail entry size limit reached' });
});

test('what another person keeps on their phone is not seen here', async () => {
  await call(phone, 'setStorageSync', 'mine', 1);
  expect(await inFrame(phone, () => Object.keys(localStorage), undefined)).toContain('demo-member/mine');
});

test('an intersection is told with the dataset of what was seen', async () => {
  await inFrame(
    phone,
    () => {
      const page = (globalThis as unknown as Frame).getCurrentPages()[0]!;
      page.createIntersectionObserver({ observeAll: true }).relativeTo('.rows').observe('#row-20', ({ dataset, intersectionRatio }) => {
        if (intersectionRatio > 0) page.setData({ announced: `看见 ${dataset.row}` });
      });
      page.setData({ top: 700 });
    },
    undefined,
  );
  await phone.see('看见 20');
});

test('an animation moves its view', async () => {
  await inFrame(
    phone,
    () => {
      const { wx, getCurrentPages } = globalThis as unknown as Frame;
      const animation = wx.createAnimation({ duration: 10 }).translateX(30).step().export();
      getCurrentPages()[0]!.setData({ animation });
    },
    undefined,
  );
  expect(await (await phone.see('会动')).evaluate((view) => view.style.transform)).toBe('translateX(30px)');
});

test('the page’s date goes with the local cloud’s while durations stay real', async () => {
  const moved = 3 * 60 * 1000; // every duty on the way runs
  const move = (now: string | null) =>
    fetch(`${gallery.world.url}/local/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
  const ahead = () => inFrame(phone, () => Date.now() - (performance.timeOrigin + performance.now()), undefined);
  await move(new Date(Date.now() + moved).toISOString());
  await expectCondition('the page is ahead', async () => Math.abs((await ahead()) - moved) < 60_000);
  expect(await inFrame(phone, () => [new Date(0).getTime(), new Date() instanceof Date, typeof Date()], undefined)).toEqual([0, true, 'string']);
  await move(null);
  await expectCondition('the page is back', async () => Math.abs(await ahead()) < 60_000);
});

test('without a network a call fails as WeChat’s does, and the change is told', async () => {
  await inFrame(
    phone,
    () => {
      const { wx, getCurrentPages } = globalThis as unknown as Frame;
      wx.onNetworkStatusChange(({ isConnected, networkType }) => getCurrentPages()[0]!.setData({ announced: `网络 ${String(isConnected)} ${networkType}` }));
    },
    undefined,
  );
  await phone.offline(async () => {
    await phone.see('网络 false none');
    const failed = await call(phone, 'cloud.callFunction', { name: 'members', data: { action: 'session', input: {} } });
    expect(failed).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('cloud.callFunction:fail') as string });
  });
  await phone.see('网络 true wifi');
});

test('large text is reported as WeChat reports it', async () => {
  const large = await gallery.phone('/pages/motion/index', { largeText: true });
  const { fontSizeScaleFactor, fontSizeSetting } = await call(large, 'getAppBaseInfo');
  await large.close();
  expect(fontSizeScaleFactor).toBe(1.4);
  expect(fontSizeSetting).toBeCloseTo(23.8);
});

test('an action sheet gives the place of what was tapped, and its leaving is a failure', async () => {
  await tapInPage('showActionSheet', { itemList: ['通过', '不通过'] });
  await phone.tap('不通过', phone.dialog);
  expect(await outcome()).toMatchObject({ tapIndex: 1 });
  await tapInPage('showActionSheet', { itemList: ['通过'] });
  await phone.tap('取消', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'showActionSheet:fail cancel' });
});

test('what is copied can be pasted, and a toast says so', async () => {
  await call(phone, 'setClipboardData', { data: '990100000001' });
  await phone.see('内容已复制');
  expect(await call(phone, 'getClipboardData', {})).toMatchObject({ data: '990100000001' });
});

test('the bar’s title and colours can be changed', async () => {
  await call(phone, 'setNavigationBarTitle', { title: '新标题' });
  await phone.page.getByRole('heading', { name: '新标题' }).waitFor();
});

test('an image is shown large and closed by a tap', async () => {
  await call(phone, 'previewImage', { urls: ['data:,'] });
  await phone.tap('关闭预览', phone.dialog);
  expect(await phone.dialog.count()).toBe(0);
});
