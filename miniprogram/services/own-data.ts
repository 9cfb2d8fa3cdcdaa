/** Each capability tells what it keeps about the caller; here it is put together. */
import type { OwnSection } from '../shared/contracts/own-data';
import type { Session } from '../shared/contracts/members';
import { actingRoleLabels } from '../shared/contracts/audit';
import { looksAtMe } from './audit';
import { ownCases } from './cases';
import { ownSignups } from './events';
import { ownMandates } from './firms';
import { ownIdentity } from './members';
import { ownMatters } from './matters';
import { ownMessages } from './messages';
import { ownNews } from './news';
import { ownPledges } from './pledges';
import { ownOffices } from './staff';

export async function ownData(session: Session): Promise<OwnSection[]> {
  const ofMembers = session.member ? [ownSignups(), looks()] : [];
  return (await Promise.all([ownIdentity(), ...ofMembers, ownOffices(), ownMandates(), ownMatters(), ownCases(), ownPledges(), ownNews(), ownMessages()])).flat();
}

/** Who has looked: role and association, as the log tells its own reader. */
async function looks(): Promise<OwnSection[]> {
  const records: OwnSection['records'] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const { items, next } = await looksAtMe(cursor);
    records.push(...items.map(({ at, role, associationName, summary, reason }) => lines({ 时间: at, 协会: associationName, 岗位: actingRoleLabels[role], 事项: summary, 理由: reason })));
    [cursor, more] = [next ?? undefined, next !== null];
  }
  return [{ title: '谁看过我的信息', records }];
}

function lines(texts: Record<string, string | null>): { label: string; value: string }[] {
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
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
