import type { PledgeActions, PledgeCertificate } from 'shared/contracts/pledges';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { addressOf } from '../platform/files';
import { miniCode } from '../platform/mini-codes';
import { inclusionOfEntry } from '../platform/sealed-log';
import { keysOf } from './admitting';
import { textHashOf } from './campaign';
import { contentIn, sealedId, type PledgeRecord } from './pledge';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof PledgeActions]: PledgeActions[Name]['input'] };

/** Long enough to look at a page. */
const pictureSeconds = 600;

export async function certificate({ certificateId }: Inputs['certificate'], { actor }: Call<Actor>): Promise<PledgeCertificate> {
  const pledge = await ownPledge(certificateId, actor);
  const content = contentIn(pledge) ?? refuse('conflict', '这份承诺的内容与签署时不一致，请联系协会');
  const [campaign, sealed, handwriting] = await Promise.all([
    store.campaign(pledge.campaignId),
    inclusionOfEntry(sealedId(pledge)),
    pledge.handwriting === null ? null : addressOf(pledge.handwriting, pictureSeconds),
  ]);
  const text = campaign?.versions.find(({ version }) => version === content.version)?.text ?? refuse('missing', '没有找到这份承诺');
  if (textHashOf({ kind: content.kind, title: content.title, text }) !== content.textHash) return refuse('conflict', '承诺文本与签署时不一致，请联系协会');
  return view.certificate(pledge, content, { text, handwriting, sealed });
}

export async function drawCode({ certificateId }: Inputs['drawCode'], { actor }: Call<Actor>): Promise<{ picture: string }> {
  const { code } = await ownPledge(certificateId, actor);
  return { picture: await miniCode('packages/pledges/verify/index', code) };
}

async function ownPledge(id: string, actor: Actor): Promise<PledgeRecord> {
  const pledge = await store.pledge(id);
  return pledge && keysOf(actor).includes(pledge.signerKey) ? pledge : refuse('missing', '没有找到这份承诺');
}
