import type { MandateRecord } from '../../cloudfunctions/firms/mandate';
import { drafted, published, submitted, type CampaignRecord, type Published } from '../../cloudfunctions/pledges/campaign';
import { codeOf } from '../../cloudfunctions/pledges/code';
import { aboutPledge } from '../../cloudfunctions/pledges/entries';
import { roundOf } from '../../cloudfunctions/pledges/period';
import { pledgeId, signed, type PledgeRecord } from '../../cloudfunctions/pledges/pledge';
import { memberSigner, signersOf, type Signer } from '../../cloudfunctions/pledges/signer';
import { recordOf, type AuditRecord } from '../../cloudfunctions/platform/audit-entry';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { PledgeDraft } from '../../miniprogram/shared/contracts/pledge-campaigns';
import { dayOf, plus } from '../../miniprogram/shared/instants';
import { associations, owner, type Association } from './associations';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const mostSigned = 60;
const writers = {
  [associations.cityA.id]: { openid: 'demo-staff-city-a', name: '甲市协会工作人员' },
  [associations.cityB.id]: { openid: 'demo-staff-city-b', name: '乙市协会工作人员' },
};
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

const convention = (from: Instant): PledgeDraft => ({
  ...draft(from),
  kind: 'convention',
  title: '会计师事务所执业质量自律公约',
  audience: { kinds: ['firm'], associationIds: [], firmIds: [] },
  renewal: 'once',
  text: {
    intro: '为提升执业质量，维护行业声誉，本所自愿遵守以下公约。',
    clauses: ['建立并有效运行质量管理体系。', '不以降低执业质量为代价压低收费。', '接受协会的自律检查，如实提供资料。'],
    closing: '本公约自签署之日起对本所及其分所有约束力。',
  },
});

/** A text that could be signed until yesterday. */
const past = (from: Instant, until: Instant): PledgeDraft => ({ ...draft(from), title: '审计独立性承诺书', until: dayOf(until), renewal: 'once' });

/** In the second city one that some have signed, one that is over and one that waits for a second person; in the first one for firms. */
export function pledges(members: SeededMember[], mandates: MandateRecord[], now: Instant): { campaigns: CampaignRecord[]; countings: object[]; signatures: PledgeRecord[]; entries: AuditRecord[] } {
  const since = plus(now, -20 * day);
  const inCity = members.filter(({ associationId, standing }) => associationId === associations.cityB.id && standing === 'active');
  const first = released('pledge-campaign-1', draft(since), associations.cityB, since);
  const waiting = written('pledge-campaign-2', oath(now), associations.cityB, plus(now, -2 * day));
  const ofFirms = released('pledge-campaign-3', convention(since), associations.cityA, since);
  const over = released('pledge-campaign-4', past(plus(since, -40 * day), plus(now, -day)), associations.cityB, plus(since, -40 * day));
  const signed = [
    ...inCity.filter(({ boundTo }) => boundTo !== 'demo-member-other').slice(0, mostSigned).map((member, index) => ofMember(first, member, plus(since, (index + 1) * 7 * minute))),
    ...inCity.filter(({ boundTo }) => boundTo === 'demo-member-other').map((member) => ofMember(over, member, plus(since, 3 * day))),
    ...mandates.slice(0, 1).map((mandate) => signature(ofFirms, ofMandate(mandate, now), mandate._id, plus(now, -minute))),
  ];
  const campaigns = [first, waiting, ofFirms, over].map((campaign) => ({ ...campaign, unlogged: [], unloggedSince: null }));
  return { campaigns, countings: [first, ofFirms, over].map((campaign) => told(campaign, now)), signatures: signed.map(({ pledge }) => pledge), entries: signed.map(({ entry }) => entry) };
}

const oath = (from: Instant): PledgeDraft => ({ ...draft(from), kind: 'oath', title: '新会员诚信宣誓', handwriting: true, renewal: 'once' });

/** And submitted. */
function written(id: string, text: PledgeDraft, association: Association, at: Instant): CampaignRecord {
  const writer = writers[association.id]!;
  return submitted(drafted(id, text, owner(association), writer, plus(at, -day)), writer, at);
}

function released(id: string, text: PledgeDraft, association: Association, at: Instant): Out {
  return published(written(id, text, association, plus(at, -day)), releaser, at) as Out;
}

/** Nobody is told in the demo what began long before it. */
function told({ _id, published: terms }: Out, now: Instant): object {
  const round = roundOf(terms, dayOf(now));
  return { _id, round, day: dayOf(plus(now, -day)), dirty: [], countedAt: null, announced: round };
}

function ofMember(campaign: Out, member: SeededMember, at: Instant) {
  return signature(campaign, memberSigner(member), member.boundTo ?? derivedId('unbound', member.memberId), at);
}

function ofMandate(mandate: MandateRecord, now: Instant): Signer {
  return signersOf({ _id: mandate._id, member: null, employee: null, staff: null, mandate, groupIds: [] }, dayOf(now))[0]!;
}

/** By the product's own rules: a seeded signature verifies like any other. */
function signature(campaign: Out, signer: Signer, openid: string, at: Instant): { pledge: PledgeRecord; entry: AuditRecord } {
  const chance = (of: string) => derivedId(of, campaign._id, signer.key);
  const pledge = signed({
    id: pledgeId(campaign._id, roundOf(campaign.published, dayOf(at)), signer.key), campaign, signer, openid, clauses: campaign.draft.text.clauses.length, readingSeconds: 20 + (parseInt(chance('seconds').slice(0, 4), 16) % 70), handwriting: null, client: null,
    at, today: dayOf(at), nonce: chance('nonce'), code: codeOf(Buffer.from(chance('code'))),
  });
  const entry = aboutPledge(pledge, campaign.published, signer);
  return { pledge: { ...pledge, untoldSince: null, unlogged: [], unloggedSince: null } as PledgeRecord, entry: recordOf(entry, 'pledges', derivedId('nonce', entry._id)) };
}
