import type { Page } from '../../../shared/contracts/answers';
import type { Session } from '../../../shared/contracts/members';
import { pledgeKindLabels, pledgeStateLabels, type PledgeCard, type PledgeCertificateCard, type PledgeState } from '../../../shared/contracts/pledges';
import { firmCertificates, myCertificates, pledgesToSign } from '../../../services/pledges';

/** One line of each list: something to sign, or a certificate. */
export interface Line {
  id: string;
  certificateId: string | null;
  kind: string;
  title: string;
  notes: string[];
  state: string;
  tone: string;
}

const tones: Record<PledgeState, string> = { coming: 'quiet', open: 'wait', signed: 'good', over: 'quiet' };

export interface List {
  label: string;
  empty: string;
  hint: string;
  ask(cursor: string | undefined): Promise<Page<Line>>;
}

const certificates = (ask: (cursor?: string) => Promise<Page<PledgeCertificateCard>>) => async (cursor: string | undefined) => paged(await ask(cursor), ofCertificate);

const toSign: List = { label: '承诺', empty: '现在没有需要您签署的承诺', hint: '协会发起后会通知您，也会显示在这里。', ask: async (cursor) => paged(await pledgesToSign(cursor), ofCampaign) };
const own: List = { label: '我的证书', empty: '还没有证书', hint: '签署后的证书一直保存在这里，换单位、换文本都不影响。', ask: certificates(myCertificates) };
const firms: List = { label: '本所证书', empty: '本所还没有证书', hint: '管理员代表本所签署后显示在这里。', ask: certificates(firmCertificates) };

export const lists = [toSign, own, firms];

/** Who acts for a firm sees what was signed for it. */
export const actsForFirm = ({ mandate }: Session) => mandate !== null && (mandate.capacity === 'administrator' || mandate.scopes.includes('pledges'));

function paged<From>({ items, next }: Page<From>, line: (item: From) => Line): Page<Line> {
  return { items: items.map(line), next };
}

function ofCampaign({ campaignId, certificateId, kind, title, associationName, from, until, for: whose, state }: PledgeCard): Line {
  const notes = [`${associationName}${whose === 'firm' ? ' · 以单位名义签署' : ''}`, until ? `${from} 至 ${until}` : `${from} 起`];
  return { id: campaignId, certificateId, kind: pledgeKindLabels[kind], title, notes, state: pledgeStateLabels[state], tone: tones[state] };
}

function ofCertificate({ certificateId, kind, title, name, signedAt, version, number }: PledgeCertificateCard): Line {
  const notes = [`${name} · ${signedAt.slice(0, 10)} 签署 · 第 ${version} 版`, `编号 ${number}`];
  return { id: certificateId, certificateId, kind: pledgeKindLabels[kind], title, notes, state: '已签署', tone: 'good' };
}
