/** Opened and not kept: the address is good for a few minutes, and so is what was downloaded. */
export async function showProof({ address, type }: { address: string; type: 'picture' | 'document' }): Promise<void> {
  if (type === 'picture') {
    await wx.previewImage({ urls: [address] });
    return;
  }
  const filePath = await downloaded(address);
  await wx.openDocument({ filePath, fileType: 'pdf' });
}

function downloaded(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({ url, success: ({ tempFilePath }) => resolve(tempFilePath), fail: reject });
  });
}
