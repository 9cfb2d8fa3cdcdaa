import type { SmallFile } from '../../shared/contracts/roster';

/** Opens a workbook in WeChat's own reader, from where it can be sent on or kept. */
export async function openSmallFile({ name, base64 }: SmallFile): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  await write(filePath, base64);
  await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}

function write(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
}
