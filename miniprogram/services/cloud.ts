/** The only file that says `wx.cloud`. */
import type { Answer } from '../shared/contracts/answers';
import { brokenSentence, busySentence, CallFailure, offlineSentence } from '../phone/call-failure';

type Actions<Names> = { [Name in keyof Names]: { input: unknown; value: unknown } };

export function startCloud(): void {
  wx.cloud.init({ traceUser: false });
}

/** The typed way to one capability: its function's name is spoken here and nowhere else. */
export function capability<Map extends Actions<Map>>(name: string) {
  return <Action extends keyof Map & string>(action: Action, input: Map[Action]['input']) =>
    call<Map[Action]['value']>(name, action, input);
}

/** `sent` hears the percentage that has gone. What lies in one's own folder is noted there: never submitted, it is taken away again. */
export async function upload(cloudPath: string, filePath: string, sent: (percent: number) => void = () => {}): Promise<string> {
  const file = await send(cloudPath, filePath, sent);
  if (cloudPath.startsWith('proofs/')) await call('members', 'noteUpload', { file });
  return file;
}

function send(cloudPath: string, filePath: string, sent: (percent: number) => void): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const task = wx.cloud.uploadFile({ cloudPath, filePath, success: ({ fileID }) => resolve(fileID), fail: reject });
    task.onProgressUpdate(({ progress }) => sent(progress));
  }).catch(fail);
}

async function call<Value>(name: string, action: string, input: unknown): Promise<Value> {
  const { result } = await wx.cloud.callFunction({ name, data: { action, input } }).catch(fail);
  const answer = result as Answer<Value> | null | undefined;
  if (!answer) throw new CallFailure('broken', brokenSentence);
  if (!answer.ok) throw new CallFailure('refused', answer.refusal.message, answer.refusal.code);
  return answer.value;
}

/** The environment's quotas of requests and of requests at once. */
const overQuota = [-501003, -501004];

/** Codes below -1 come from the cloud itself (-404011 function failed, -504002 …); the rest never reached it. */
function fail(error: { errCode?: number; errMsg?: string }): never {
  if (overQuota.includes(error.errCode ?? 0)) throw new CallFailure('refused', busySentence, 'busy');
  const reached = typeof error.errCode === 'number' && error.errCode < -1;
  if (!reached) throw new CallFailure('offline', offlineSentence);
  console.warn(error.errMsg);
  throw new CallFailure('broken', brokenSentence);
}
