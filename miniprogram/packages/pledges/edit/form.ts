import type { AssociationName } from '../../../shared/contracts/members';
import type { PledgeAudienceKind, PledgeCampaign, PledgeDraft } from '../../../shared/contracts/pledge-campaigns';
import { pledgeKinds, type PledgeRenewal } from '../../../shared/contracts/pledges';

/** The three whom a campaign may ask; their texts differ, so they are never mixed. */
export const sides: { label: string; kinds: PledgeAudienceKind[] }[] = [
  { label: '个人', kinds: ['practising', 'non-practising', 'employee'] },
  { label: '单位会员', kinds: ['firm'] },
  { label: '协会工作人员', kinds: ['staff'] },
];
export const renewals: PledgeRenewal[] = ['once', 'yearly'];

/** As it stands on the page. */
export interface Form {
  kind: number;
  title: string;
  side: number;
  kinds: PledgeAudienceKind[];
  places: AssociationName[];
  firms: { id: string; name: string }[];
  from: string;
  /** Empty: for good. */
  until: string;
  renewal: number;
  handwriting: boolean;
  seconds: string;
  intro: string;
  clauses: string[];
  closing: string;
}

export const newForm = (from: string): Form => ({
  kind: 0, title: '', side: 0, kinds: ['practising'], places: [], firms: [], from, until: '', renewal: 0, handwriting: false, seconds: '30', intro: '', clauses: [''], closing: '',
});

export function formOf({ draft, places, firms }: Pick<PledgeCampaign, 'draft' | 'places' | 'firms'>): Form {
  const { kind, title, audience, from, until, renewal, handwriting, minimumSeconds, text } = draft;
  const side = sides.findIndex(({ kinds }) => kinds.includes(audience.kinds[0]!));
  return { kind: pledgeKinds.indexOf(kind), title, side, kinds: audience.kinds, places, firms, from, until: until ?? '', renewal: renewals.indexOf(renewal), handwriting, seconds: String(minimumSeconds), ...text };
}

export function draftOfForm(form: Form): PledgeDraft {
  const { kind, title, kinds, places, firms, from, until, renewal, handwriting, seconds, intro, clauses, closing } = form;
  return {
    kind: pledgeKinds[kind]!,
    title: title.trim(),
    audience: { kinds, associationIds: places.map(({ id }) => id), firmIds: firms.map(({ id }) => id) },
    from,
    until: until || null,
    renewal: renewals[renewal]!,
    handwriting,
    minimumSeconds: Number(seconds),
    text: { intro: intro.trim(), clauses: clauses.map((clause) => clause.replace(/\s*\n\s*/g, '').trim()).filter(Boolean), closing: closing.trim() },
  };
}

export const limits = { title: 60, intro: 5000, clause: 500, clauses: 30, closing: 1000, seconds: 1800 };

/** By field; the cloud checks everything again. */
export function faultsOf(form: Form): Record<string, string> {
  const { title, audience, from, until, minimumSeconds, text } = draftOfForm(form);
  const checks: [field: string, isGood: boolean, fault: string][] = [
    ['title', /[\p{L}\p{N}]/u.test(title), title ? '标题中须有文字' : '请填写标题'],
    ['kinds', audience.kinds.length > 0, '请至少选择一类签署对象'],
    ['until', !until || until >= from, '结束日期不能早于开始日期'],
    ['seconds', Number.isInteger(minimumSeconds) && minimumSeconds >= 1 && minimumSeconds <= limits.seconds, `请填写 1 到 ${limits.seconds} 秒`],
    ['intro', text.intro !== '', '请填写正文'],
    ['clauses', text.clauses.length > 0, '请至少填写一条'],
  ];
  return Object.fromEntries(checks.filter(([, isGood]) => !isGood).map(([field, , fault]) => [field, fault]));
}
