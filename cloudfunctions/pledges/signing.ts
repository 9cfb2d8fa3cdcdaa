import { randomBytes } from 'node:crypto';
import type { PledgeActions } from 'shared/contracts/pledges';
import { dayOf, plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { seal, unseal, type SealingKeys } from '../platform/seals';
import { copyUpload, uploadFolder } from '../platform/uploads';
import { asked, type Asked } from './admitting';
import { codeLength, codeOf } from './code';
import { aboutPledge } from './entries';
import { roundOf } from './period';
import { signed, type PledgeRecord } from './pledge';
import { maySign } from './policy';
import { readingFault, readingFaultLabels, secondsSince, type Reading } from './reading';
import type { Signer } from './signer';
import { standing, type Standing } from './standing';
import * as store from './store';

type Inputs = { [Name in keyof PledgeActions]: PledgeActions[Name]['input'] };

export async function begin({ campaignId, version }: Inputs['begin'], call: Call<Actor>): Promise<PledgeActions['begin']['value']> {
  const found = await asked(campaignId, call);
  const { campaign } = found;
  if (campaign.published.version !== version) refuse('conflict', readingFaultLabels.outdated);
  const signer = mustSign(found, hasSigned(await ownStanding(found, call)), call);
  const reading: Reading = { campaignId, version, round: roundOf(campaign.published, dayOf(call.now)), signerKey: signer.key, name: signer.name, openid: call.actor.openid, since: call.now };
  return { token: seal(JSON.stringify(reading), call.actor.openid, key()), since: call.now, readyAt: plus(call.now, campaign.published.minimumSeconds * 1000) };
}

/** The identity that signs is the one of this moment: OPENID, binding and roster were asked for this very call. */
export async function sign(input: Inputs['sign'], call: Call<Actor>): Promise<{ certificateId: string }> {
  const found = await asked(input.campaignId, call);
  const own = await ownStanding(found, call);
  if (own?.pledge) return { certificateId: own.id };
  const signer = mustSign(found, false, call);
  const reading = wholeReading(input, found, signer, call);
  const { campaign } = found;
  const handwriting = await takeHandwriting(input.handwriting, campaign.published.handwriting, own!.id, call.actor.openid);
  const record = signed({
    id: own!.id, campaign, signer, openid: call.actor.openid, clauses: input.ticked.length, handwriting, at: call.now, today: dayOf(call.now),
    readingSeconds: secondsSince(reading.since, call.now), client: input.client ?? null, nonce: randomBytes(16).toString('base64url'), code: codeOf(randomBytes(codeLength)),
  });
  await keep(record, found, signer, input.handwriting);
  return { certificateId: record._id };
}

export async function folder(_: unknown, { actor }: Call<Actor>): Promise<{ folder: string }> {
  return { folder: uploadFolder(actor.openid) };
}

/** Of two calls at once one writes; whatever the other has copied goes again. */
async function keep(record: PledgeRecord, { campaign }: Asked, signer: Signer, upload: string | undefined): Promise<void> {
  const entry = aboutPledge(record, campaign.published, signer);
  const isFirst = await store.addPledge(record, entry);
  if (isFirst) await afterwards('audit', () => store.log.pledges(record._id, entry));
  const spare = isFirst ? upload : record.handwriting;
  if (spare) await afterwards('discard', () => discardFile(spare));
}

const hasSigned = (own: Standing | null) => own !== null && own.pledge !== null;

function mustSign({ campaign, signer }: Asked, isSigned: boolean, { now }: Call<Actor>): Signer {
  const may = maySign(campaign.published, campaign.state === 'ended', signer, isSigned, dayOf(now));
  return may.allowed ? signer! : refuse('conflict', may.reason);
}

/** Null of whoever is not asked. */
async function ownStanding({ campaign, signer }: Asked, { now }: Call<Actor>): Promise<Standing | null> {
  return signer && standing({ campaignId: campaign._id, round: roundOf(campaign.published, dayOf(now)), signerKey: signer.key });
}

/** Of this text, by this signer, long enough, and every clause ticked. */
function wholeReading({ campaignId, version, token, ticked }: Inputs['sign'], { campaign }: Asked, signer: Signer, { actor, now }: Call<Actor>): Reading {
  if (campaign.published.version !== version) refuse('conflict', readingFaultLabels.outdated);
  const reading = readIn(token, actor.openid);
  const fault = readingFault(reading, { campaignId, version, round: roundOf(campaign.published, dayOf(now)), signerKey: signer.key, name: signer.name, openid: actor.openid, at: now, minimumSeconds: campaign.published.minimumSeconds });
  if (fault) refuse(fault === 'foreign' ? 'invalid' : 'conflict', readingFaultLabels[fault]);
  if (ticked.length !== campaign.versions.at(-1)!.text.clauses.length) refuse('invalid', '请逐条勾选承诺条款');
  return reading!;
}

/** Null when it is none of ours, or another person's. */
function readIn(token: string, openid: string): Reading | null {
  try {
    return JSON.parse(unseal(token, openid, key()).toString('utf8')) as Reading;
  } catch {
    return null; // sealed by nobody, for somebody else, or with a key of long ago: all the same to the reader
  }
}

const largestHandwriting = 1024 * 1024;

/** The path is the upload's own, so that of two calls none writes over what the other has hashed. */
async function takeHandwriting(fileId: string | undefined, isWanted: boolean, id: string, openid: string) {
  if (!isWanted) return null;
  if (fileId === undefined) return refuse('invalid', '请手写签名后再签署');
  const taken = await copyUpload(fileId, `pledges/${id}-${derivedId(fileId)}`, openid);
  if (taken.ending !== 'pdf' && taken.bytes <= largestHandwriting) return taken;
  await afterwards('discard', () => discardFile(taken.fileId));
  return refuse('invalid', '手写签名须为1兆以内的图片，请重新签名');
}

/** `PLEDGE_READING_KEY` of the function's environment: 32 random bytes in base64. */
function key(): SealingKeys {
  const encryption = Buffer.from(process.env.PLEDGE_READING_KEY ?? '', 'base64');
  if (encryption.length !== 32) throw new Error('PLEDGE_READING_KEY must hold 32 bytes in base64');
  return { encryption };
}
