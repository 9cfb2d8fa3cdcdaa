import { pledgeAudienceKindLabels, type PledgeAudience, type PledgeCampaign } from '../../shared/contracts/pledge-campaigns';

type Named = Pick<PledgeCampaign, 'association' | 'places' | 'firms'> & { audience: PledgeAudience };

/** Who is asked, in a sentence: places and firms narrow it down, without them it is everybody of the association. */
export function audienceWords({ audience, association, places, firms }: Named): string {
  const kinds = audience.kinds.map((kind) => pledgeAudienceKindLabels[kind]).join('、');
  const within = [...places, ...firms].map(({ name }) => name).join('、');
  return `${within || `${association.name}及下级协会`}的${kinds}`;
}
