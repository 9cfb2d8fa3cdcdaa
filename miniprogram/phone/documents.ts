/** A file behind a short-lived address, opened in WeChat's own reader. */
export async function openAt(url: string, fileType: 'pdf' | 'xlsx'): Promise<void> {
  const { tempFilePath } = await download(url);
  await wx.openDocument({ filePath: tempFilePath, fileType, showMenu: fileType === 'xlsx' });
}

function download(url: string): Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult> {
  return new Promise((success, fail) => void wx.downloadFile({ url, success, fail: ({ errMsg }) => fail(new Error(errMsg)) }));
}
