import { pledgeDeedLabels, type PledgeCampaign, type PledgeVersion } from '../../../shared/contracts/pledge-campaigns';
import { pledgeRenewalLabels, type PledgeText } from '../../../shared/contracts/pledges';
import { audienceWords } from '../audience-words';
import { passagesOf, type Passage } from '../passages';

interface ShownText {
  id: string;
  title: string;
  note: string;
  passages: Passage[];
}

export interface ShownCampaign {
  campaign: PledgeCampaign;
  lines: { label: string; text: string }[];
  texts: ShownText[];
  deeds: { at: string; text: string; reason: string | null }[];
}

export function shownCampaign(campaign: PledgeCampaign): ShownCampaign {
  const { draft, association, places, firms, history } = campaign;
  const { from, until, renewal, handwriting, minimumSeconds, audience } = draft;
  return {
    campaign,
    lines: [
      { label: '签署对象', text: audienceWords({ audience, association, places, firms }) },
      { label: '时间', text: until ? `${from} 至 ${until}` : `${from} 起，长期` },
      { label: '周期', text: pledgeRenewalLabels[renewal] },
      { label: '签名', text: handwriting ? '要求手写签名' : '不要求手写签名' },
      { label: '最短阅读', text: `${minimumSeconds} 秒` },
    ],
    texts: [...inHand(campaign), ...[...campaign.versions].sort((one, other) => other.version - one.version).map(ofVersion)],
    deeds: history.map(({ at, by, deed, reason }) => ({ at, text: `${by} ${pledgeDeedLabels[deed]}`, reason })),
  };
}

/** What is being written, besides the versions that are out. */
function inHand({ state, revising, draft }: PledgeCampaign): ShownText[] {
  const isWritten = state === 'draft' || state === 'review' || revising !== null;
  return isWritten ? [shownText('draft', revising ? '起草中的新文本' : '起草中的文本', '还没有发布', draft.text)] : [];
}

function ofVersion({ version, publishedAt, submittedBy, publishedBy, text }: PledgeVersion): ShownText {
  return shownText(`v${version}`, `第 ${version} 版`, `${publishedAt.slice(0, 10)} 发布 · 起草 ${submittedBy}，复核 ${publishedBy}`, text);
}

function shownText(id: string, title: string, note: string, text: PledgeText): ShownText {
  return { id, title, note, passages: passagesOf(text) };
}
