import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { seed } from '../../local/seed/seed';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import { buildFunctions } from '../build/functions';
import { measuredDraft, type Participant, type Stage } from './steps';

/** A filled local cloud of its own. */
export interface BenchCloud {
  local: LocalCloud;
  signups: number;
  participants: Participant[];
  stop(): Promise<void>;
}

const staff = 'demo-staff-province';

const perEvent = 24;

/** About as many signups as wanted; members, events and messages grow with them. */
export async function openCloud(root: string, wanted: number): Promise<BenchCloud> {
  const events = Math.round(wanted / perEvent);
  const { folder } = await buildFunctions({ root, sdk: 'bundled' });
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-cloud-'));
  const local = await startLocalCloud({ dataDir, functionsDir: folder, instances: 1, refuseScans: true });
  const { bindings, signups } = await seed(local, { firms: 40, members: events * 10, events });
  const bound = bindings.slice(2); // the demo people have signups of their own
  const stop = async () => {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { local, signups: signups.length, participants: bound.map(({ _id, memberId }) => ({ openid: _id, memberId })), stop };
}

/** An event of this measurement alone. */
export async function openStage({ local }: BenchCloud): Promise<Stage> {
  const draft = measuredDraft(local.clock.now());
  const drafted = await call<{ eventId: string; revision: number }>(local, staff, 'events.draft', { ...draft, key: randomUUID() });
  await call(local, staff, 'events.publish', drafted);
  return { eventId: drafted.eventId, terms: draft.terms, staff };
}

export async function call<Value>(local: LocalCloud, openid: string, name: string, input: unknown): Promise<Value> {
  const [capability, action] = name.split('.') as [string, string];
  const reply = await local.call(openid, capability, { action, input });
  if (!('value' in reply)) throw new Error(`${name}: ${reply.message}`);
  const answer = JSON.parse(reply.value) as Answer<Value>;
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.refusal.message}`);
  return answer.value;
}
