import { isOverQuota } from './faults';

/** Milliseconds before the second and the third try. */
const pauses = [100, 300];

/** Over quota nothing of a request has been done, so it may be sent again: a while later, and not by everybody at once. */
export async function patiently<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  for (const pause of pauses) {
    try {
      return await send();
    } catch (error) {
      if (!isOverQuota(error)) throw error;
      await sleep(pause * (1 + Math.random()));
    }
  }
  return send();
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
