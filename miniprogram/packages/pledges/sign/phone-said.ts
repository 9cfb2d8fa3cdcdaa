import type { PledgeClient } from '../../../shared/contracts/pledges';

/** What the phone says of itself: kept with the signature as its own word. */
export function thisPhone(): PledgeClient {
  return { platform: wx.getDeviceInfo().platform, version: wx.getAppBaseInfo().version };
}
