/** A file behind a short-lived address, opened in WeChat's own reader. */
export async function openAt(url: string, fileType: 'pdf' | 'xlsx'): Promise<void> {
  const { tempFilePath } = await download(url);
  await wx.openDocument({ filePath: tempFilePath, fileType, showMenu: fileType === 'xlsx' });
}

/** A scan may be either a picture or a PDF: the address says so. */
export async function lookAt(address: string): Promise<void> {
  if (/\.pdf(\?|$)/.test(address)) await openAt(address, 'pdf');
  else await wx.previewImage({ urls: [address] });
}

function download(url: string): Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult> {
  return new Promise((success, fail) => void wx.downloadFile({ url, success, fail: ({ errMsg }) => fail(new Error(errMsg)) }));
}
