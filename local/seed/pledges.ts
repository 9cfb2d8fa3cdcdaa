import { drafted, published, roundOf, submitted, type CampaignRecord, type Published } from '../../cloudfunctions/pledges/campaign';
import { aboutPledge } from '../../cloudfunctions/pledges/entries';
import { alphabet, codeLength, signed, type PledgeRecord } from '../../cloudfunctions/pledges/pledge';
import { memberSigner } from '../../cloudfunctions/pledges/signer';
import { recordOf, type AuditRecord } from '../../cloudfunctions/platform/audit-entry';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { PledgeDraft } from '../../miniprogram/shared/contracts/pledge-campaigns';
import { dayOf, plus } from '../../miniprogram/shared/instants';
import { associations, owner } from './associations';
import type { Random } from './random';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const mostSigned = 60;
const writer = { openid: 'demo-staff-city-b', name: '乙市协会工作人员' };
const releaser = { openid: 'demo-staff-province', name: '省协会工作人员' };

type SeededMember = MemberEntry & { boundTo: string | null };
type Out = CampaignRecord & { published: Published };

const draft = (from: Instant): PledgeDraft => ({
  kind: 'pledge',
  title: '注册会计师诚信执业承诺书',
  audience: { kinds: ['practising', 'non-practising'], associationIds: [], firmIds: [] },
  from: dayOf(from),
  until: null,
  renewal: 'yearly',
  handwriting: false,
  minimumSeconds: 15,
  text: {
    intro: '为维护注册会计师行业的诚信和公信力，本人自愿作出以下承诺。',
    clauses: ['遵守法律法规、执业准则和职业道德守则。', '保持独立、客观、公正，不受利益和他人干预。', '不以低于成本的报价承接业务，不作夸大的宣传。', '对执业中知悉的信息保守秘密。'],
    closing: '以上承诺请行业和社会监督。',
  },
});

/** In the second city: one that some have signed, and one that waits for a second person. */
export function pledges(members: SeededMember[], now: Instant, random: Random): { campaigns: CampaignRecord[]; countings: object[]; signatures: PledgeRecord[]; entries: AuditRecord[] } {
  const since = plus(now, -20 * day);
  const first = published(submitted(drafted('pledge-campaign-1', draft(since), owner(associations.cityB), writer, plus(since, -2 * day)), writer, plus(since, -day)), releaser, since) as Out;
  const oath: PledgeDraft = { ...draft(now), kind: 'oath', title: '新会员诚信宣誓', handwriting: true, renewal: 'once' };
  const waiting = submitted(drafted('pledge-campaign-2', oath, owner(associations.cityB), writer, plus(now, -3 * day)), writer, plus(now, -2 * day));
  const local = members.filter(({ associationId, standing, boundTo }) => associationId === associations.cityB.id && standing === 'active' && boundTo !== 'demo-member-other');
  const signatures = local.slice(0, mostSigned).map((member, index) => signature(first, member, plus(since, (index + 1) * 7 * minute), random));
  const counted = { _id: first._id, round: roundOf(first.published, dayOf(now)), day: dayOf(since), dirty: [], countedAt: null, announced: roundOf(first.published, dayOf(now)) };
  return { campaigns: [first, waiting].map((campaign) => ({ ...campaign, unlogged: [], unloggedSince: null })), countings: [counted], signatures: signatures.map(({ pledge }) => pledge), entries: signatures.map(({ entry }) => entry) };
}

/** By the product's own rules: a seeded signature verifies like any other. */
function signature(campaign: Out, member: SeededMember, at: Instant, random: Random): { pledge: PledgeRecord; entry: AuditRecord } {
  const signer = memberSigner(member);
  const code = Array.from({ length: codeLength }, () => random.one([...alphabet])).join('');
  const pledge = signed({ campaign, signer, openid: member.boundTo ?? derivedId('unbound', member.memberId), clauses: campaign.draft.text.clauses.length, readingSeconds: random.whole(20, 90), handwriting: null, client: null, at, today: dayOf(at), nonce: derivedId('nonce', member.memberId), code });
  const entry = aboutPledge(pledge, campaign.published, signer);
  return { pledge: { ...pledge, untoldSince: null, unlogged: [], unloggedSince: null } as PledgeRecord, entry: recordOf(entry, 'pledges', derivedId('nonce', entry._id)) };
}
