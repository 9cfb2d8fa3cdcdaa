import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import { derivedId } from '../../../cloudfunctions/platform/ids';
import type { Fate } from '../../../local/gateway/faults';
import { startLocalCloud, type LocalCloud } from '../../../local/gateway/server';
import type { Answer, Instant } from '../../../miniprogram/shared/contracts/answers';
import { scan } from '../../../local/seed/scan';
import { instantOf } from '../../../miniprogram/shared/instants';
import { caseProgressTemplate } from '../../../miniprogram/shared/templates';
import { buildFunctions } from '../../build/functions';
import { people, records } from './people';

const root = join(__dirname, '../../..');
const pdf = scan();

/** What happens to one reply of the database on its way: which, and what. */
export interface Blow {
  nth: number;
  fate: Exclude<Fate, 'pass'>;
}

/** The real functions on the local cloud, with what the model needs of it. */
export class Real {
  kills = 0;
  private uploads = 0;

  private constructor(
    readonly local: LocalCloud,
    private readonly dataDir: string,
  ) {}

  static async open(): Promise<Real> {
    const { folder } = await buildFunctions({ root, sdk: 'bundled' });
    const dataDir = mkdtempSync(join(tmpdir(), 'cases-model-'));
    const local = await startLocalCloud({ dataDir, functionsDir: folder, instances: 2, refuseScans: true, timers: false, log: () => {} });
    return new Real(local, dataDir);
  }

  async stop(): Promise<void> {
    const { scans } = this.local.counters;
    await this.local.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
    if (scans.length > 0) throw new Error(`queries that scan: ${scans.join()}`);
  }

  /** Nobody has filed anything yet, and a few have agreed to be pushed to. */
  async begin(at: Instant): Promise<void> {
    this.local.faults.clear();
    this.local.reset();
    this.moveTo(at);
    for (const [collectionName, rows] of Object.entries(records())) await this.add(collectionName, rows);
    for (const { openid } of people.slice(0, 4)) await this.agree(openid, 3);
  }

  moveTo(at: Instant): void {
    this.local.clock.setOffset(Date.parse(at) - Date.now());
  }

  now = (): Instant => instantOf(this.local.clock.now());

  private async agree(openid: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      this.local.messages.accept(openid, [caseProgressTemplate.id]);
      await this.ask(openid, 'messages', 'consent', { templateIds: [caseProgressTemplate.id] });
    }
  }

  /** Called until there is an answer, as a phone and its owner do. */
  async ask<Value>(openid: string, capability: string, action: string, input: object, blow: Blow | null = null): Promise<Answer<Value>> {
    this.strike(blow);
    for (let tries = 0; tries < 20; tries++) {
      const reply = await this.local.call(openid, capability, { action, input });
      const answer = 'value' in reply ? (JSON.parse(reply.value) as Answer<Value>) : null;
      if (answer && (answer.ok || answer.refusal.code !== 'busy')) {
        this.local.faults.clear();
        return answer;
      }
      if (blow === null) throw new Error(`${action}: ${JSON.stringify(reply)}`);
    }
    throw new Error(`${action}: no answer in twenty tries`);
  }

  /** The one reply, and every other one passes. */
  strike(blow: Blow | null): void {
    if (!blow) return;
    let replies = 0;
    this.local.faults.reply = () => {
      replies += 1;
      if (replies !== blow.nth) return 'pass';
      this.kills += 1;
      return blow.fate;
    };
  }

  /** Struck, and then in peace: a day is told in the end. */
  async duties(blow: Blow | null): Promise<void> {
    if (blow) {
      this.strike(blow);
      for (const name of ['cases', 'messages']) await this.local.fireTimer(name);
      this.local.faults.clear();
    }
    for (const name of ['cases', 'messages']) {
      const reply = await this.local.fireTimer(name);
      if (!('value' in reply) || !(JSON.parse(reply.value) as Answer<unknown>).ok) throw new Error(`the duty of ${name} failed: ${JSON.stringify(reply)}`);
    }
  }

  /** Where that person's phone uploads to. */
  upload(openid: string): string {
    this.uploads += 1;
    return this.local.storage.uploadByClient(`proofs/${derivedId('proofs', openid)}/${this.uploads}.pdf`, openid, pdf);
  }

  async case(id: string): Promise<CaseRecord> {
    return (await this.all<CaseRecord>('cases', { _id: id }))[0]!;
  }

  async add(collectionName: string, rows: object[]): Promise<void> {
    await this.local.database.run('insertDocument', { collectionName, data: rows.map((row) => JSON.stringify(row)) });
  }

  /** By an index, a thousand at most. */
  async all<Row>(collectionName: string, query: object = {}): Promise<Row[]> {
    const { reply } = await this.local.database.run('getDocument', { collectionName, query: JSON.stringify(query), queryType: 'WHERE', order: JSON.stringify({ _id: 1 }), limit: 1000 });
    return (reply.data as { list: string[] }).list.map((text) => EJSON.parse(text) as Row);
  }
}
