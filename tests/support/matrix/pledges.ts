import { drafted, published, submitted, type CampaignRecord } from '../../../cloudfunctions/pledges/campaign';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { Row } from '../records';
import { pledgeDraft, samples } from '../samples';
import type { Target } from './targets';

const somebody = { openid: 'somebody', name: '某人' };

/** One of that association, as far as it has come. */
function campaign(id: string, owner: OwnAssociation, stage: 'draft' | 'review' | 'published'): CampaignRecord {
  const at = instantOf(Date.now());
  const draft = drafted(id, { ...pledgeDraft, audience: { kinds: ['practising'], associationIds: [], firmIds: [] } }, owner, somebody, at);
  if (stage === 'draft') return draft;
  const waiting = submitted(draft, somebody, at);
  return stage === 'review' ? waiting : published(waiting, somebody, at);
}

function onCampaign(stage: 'draft' | 'review' | 'published', more: Row = {}): Target {
  const place: Target['place'] = async (world, owner, token) => {
    const placed = campaign(token, owner, stage);
    await world.database.add('pledgeCampaigns', { ...placed });
    return { campaignId: token, ...more, ...('revision' in more && { revision: placed.revision }) };
  };
  return { place, ghost: { campaignId: 'nothing', ...more } };
}

/** It asks a firm of which nobody of the cast is. */
function onForeign(more: Row = {}): Target {
  const place: Target['place'] = async (world, owner, token) => {
    const placed = campaign(token, owner, 'published');
    await world.database.add('pledgeCampaigns', { ...placed, audienceKeys: ['practising@firm:elsewhere'] });
    return { campaignId: token, ...more };
  };
  return { place, ghost: { campaignId: 'nothing', ...more } };
}

const onCertificate: Target = {
  place: async (world, _owner, token) => (await world.database.add('pledges', { _id: token, campaignId: 'one', signerKey: 'member:somebody', at: instantOf(Date.now()) }), { certificateId: token }),
  ghost: { certificateId: 'nothing' },
};

const step = { revision: 1 };
const { token, ticked } = samples.pledges.sign;

export const pledgeTargets: Record<string, Target> = {
  'pledges.detail': onForeign(),
  'pledges.begin': onForeign({ version: 1 }),
  'pledges.sign': onForeign({ version: 1, token, ticked }),
  'pledges.certificate': onCertificate,
  'pledges.drawCode': onCertificate,
  'pledges.firmCertificates': { place: async () => ({}), ghost: null },
  'pledges.firmPeople': { place: async () => ({ memberIds: ['member'] }), ghost: null },
  'pledges.managed': { place: async (world, owner, token) => (await world.database.add('pledgeCampaigns', { ...campaign(token, owner, 'draft') }), {}), ghost: null },
  'pledges.managedCampaign': onCampaign('draft'),
  'pledges.save': onCampaign('draft', { ...step, key: 'k3y-of-a-pledge', draft: samples.pledges.save.draft }),
  'pledges.submit': onCampaign('draft', step),
  'pledges.publish': onCampaign('review', step),
  'pledges.sendBack': onCampaign('review', { ...step, reason: '须改写' }),
  'pledges.newVersion': onCampaign('published', step),
  'pledges.end': onCampaign('published', { ...step, reason: '另行发起' }),
  'pledges.coverage': onCampaign('draft'),
  'pledges.unsigned': onCampaign('draft'),
  'pledges.remind': onCampaign('draft'),
  'pledges.exportSigned': onCampaign('draft', { as: 'sheet', reason: '年度检查' }),
};
