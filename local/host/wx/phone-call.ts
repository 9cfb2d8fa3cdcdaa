import { choose } from './action-sheet';
import { method } from './outcome';
import type { Family } from './host';

export const phoneCall: Family = (host) => ({
  makePhoneCall: method('makePhoneCall', async ({ phoneNumber }: { phoneNumber: string }) => {
    await choose(host, { itemList: [`呼叫 ${phoneNumber}`] });
  }),
});
