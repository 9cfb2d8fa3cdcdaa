import type { PledgeCampaignState } from '../../shared/contracts/pledge-campaigns';

export const campaignTones: Record<PledgeCampaignState, string> = { draft: 'quiet', review: 'wait', published: 'good', ended: 'quiet' };
