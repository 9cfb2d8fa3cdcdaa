import { overloaded, Refused } from './errors';

/** Over the environment's quota everything stops for a while: say so instead of calling it a fault. */
const overQuota = new Set([-501003, -501004]);

export function isOverQuota(error: unknown): boolean {
  return overQuota.has(errorCode(error) ?? 0);
}

export function fault(error: unknown): unknown {
  return isOverQuota(error) ? new Refused(overloaded.code, overloaded.message) : error;
}

/** The cloud's number, wherever this call of the SDK happens to put it. */
export function errorCode(error: unknown): number | null {
  const { errCode, code, errcode } = (error ?? {}) as Record<string, unknown>;
  const found = [errCode, errcode, code].find((value) => typeof value === 'number');
  return typeof found === 'number' ? found : null;
}
