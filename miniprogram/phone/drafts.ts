/** What somebody is still writing: on this phone alone, there again after the mini-program was closed, gone when it was sent. */
const key = (name: string) => `draft/${name}`;

export function draftOf<Draft>(name: string): Draft | null {
  return (wx.getStorageSync(key(name)) as Draft | '') || null;
}

export function keepDraft(name: string, draft: object): void {
  wx.setStorageSync(key(name), draft);
}

export function dropDraft(name: string): void {
  wx.removeStorageSync(key(name));
}
