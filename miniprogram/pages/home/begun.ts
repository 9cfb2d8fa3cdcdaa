import { firmApplicationStateLabels, type FirmApplication } from '../../shared/contracts/firms';
import { applicationKindLabels, applicationStateLabels, type MyApplication } from '../../shared/contracts/members';

/** What somebody who is nobody yet has asked for, and how far it is. */
export interface Begun {
  id: string;
  of: 'identity' | 'firm';
  title: string;
  state: string;
  tone: string;
}

const tones: Record<string, string> = { pending: 'wait', settling: 'brand', rejected: 'bad' };

/** Granted, it shows in what the person is by then; withdrawn, it is no news. Of each kind the newest alone, for that is what stands. */
export function begun(own: MyApplication[], firms: FirmApplication[]): Begun[] {
  const newest = own.filter(({ kind }, at) => own.findIndex((each) => each.kind === kind) === at);
  return [
    ...newest.map(({ id, kind, state }) => ({ id, of: 'identity' as const, title: applicationKindLabels[kind], state: applicationStateLabels[state], tone: tones[state] ?? '' })),
    ...firms.map(({ id, firm, state }) => ({ id, of: 'firm' as const, title: `${firm.name}管理员`, state: firmApplicationStateLabels[state], tone: tones[state] ?? '' })),
  ].filter(({ tone }) => tone !== '');
}
