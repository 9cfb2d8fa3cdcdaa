import { overloaded, Refused } from './errors';

/** Over the environment's quota everything stops for a while: say so instead of calling it a fault. */
const overQuota = new Set<unknown>([-501003, -501004, 'EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT']);

/** The SDK gives an aggregation's error the number -1 and leaves the cloud's word in `code`. */
export function isOverQuota(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return overQuota.has(errorCode(error)) || overQuota.has(code);
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
