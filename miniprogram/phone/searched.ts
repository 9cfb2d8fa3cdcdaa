/** What somebody has looked for: on this phone alone, the newest first. */
const key = 'searched';
const most = 10;

export function searchedBefore(): string[] {
  return (wx.getStorageSync(key) as string[] | '') || [];
}

export function rememberSearch(words: string): string[] {
  const searched = [words, ...searchedBefore().filter((each) => each !== words)].slice(0, most);
  wx.setStorageSync(key, searched);
  return searched;
}

export function forgetSearches(): void {
  wx.removeStorageSync(key);
}
