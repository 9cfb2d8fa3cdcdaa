/** Each capability tells what it keeps about the caller; here it is put together. */
import type { OwnSection } from '../shared/contracts/own-data';
import type { Session } from '../shared/contracts/members';
import { ownSignups } from './events';
import { ownIdentity } from './members';
import { ownMessages } from './messages';

export async function ownData(session: Session): Promise<OwnSection[]> {
  const signups = session.member ? ownSignups() : Promise.resolve([]);
  return (await Promise.all([ownIdentity(), signups, ownMessages()])).flat();
}

/** As a file on the phone, offered to be sent on: a mini-program has no other way out for it. */
export async function takeAlong(sections: OwnSection[]): Promise<void> {
  const text = JSON.stringify({ exportedAt: new Date().toISOString(), sections }, null, 2);
  if (!wx.canIUse('shareFileMessage')) {
    await wx.setClipboardData({ data: text }); // where no file can be sent on, the text can be pasted
    return;
  }
  const filePath = `${wx.env.USER_DATA_PATH}/我的数据.json`;
  await written(filePath, text);
  await wx.shareFileMessage({ filePath, fileName: '我的数据.json' }).catch(unlessCancelled);
}

function written(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({ filePath, data, encoding: 'utf8', success: () => resolve(), fail: reject });
  });
}

/** Changing one's mind is no fault. */
function unlessCancelled(error: { errMsg?: string }): void {
  if (!/cancel/.test(error.errMsg ?? '')) throw error;
}
