/** 关怀模式: the larger of WeChat's own text size and the member's choice here. */
const key = 'care-mode';
/** WeChat's guide for elderly users asks for 23.8 px where 17 px is the norm. */
const careScale = 1.4;
const largest = 1.6;

export function careMode(): boolean {
  return wx.getStorageSync(key) === true;
}

export function setCareMode(on: boolean): void {
  wx.setStorageSync(key, on);
}

export function textScale(): number {
  const chosen = careMode() ? careScale : 1;
  return Math.min(largest, Math.max(1, chosen, systemScale()));
}

function systemScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting } = wx.getAppBaseInfo();
  return fontSizeScaleFactor || (fontSizeSetting || 16) / 16;
}
