/** An Excel file behind a short-lived address, opened in WeChat's own reader, from where it can be sent on. */
export async function openFile(url: string): Promise<void> {
  const { tempFilePath } = await download(url);
  await wx.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true });
}

function download(url: string): Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult> {
  return new Promise((success, fail) => void wx.downloadFile({ url, success, fail: ({ errMsg }) => fail(new Error(errMsg)) }));
}
