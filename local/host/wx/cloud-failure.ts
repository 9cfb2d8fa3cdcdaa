import { Failed } from './outcome';

/** Without a network WeChat answers errCode -1 and names the request. */
export function asFailure(error: Error): never {
  if (error instanceof Failed) throw error;
  throw new Failed(`Error: request:fail ${navigator.onLine ? error.message : 'net::ERR_INTERNET_DISCONNECTED'}`, -1);
}
