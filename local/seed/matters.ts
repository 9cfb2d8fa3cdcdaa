import { opinion } from '../../cloudfunctions/matters/kinds/opinion';
import { asked, assigned, received, replied, type Assigned, type Doer, type Matter } from '../../cloudfunctions/matters/matter';
import { memberOwner } from '../../cloudfunctions/matters/policy';
import { confirmed, proposed, type TypicalRecord } from '../../cloudfunctions/matters/typical';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import { associations, owner } from './associations';

const day = 24 * 60 * 60 * 1000;
const { province, cityA } = associations;
type SeededMember = Pick<MemberEntry, 'memberId' | 'name' | 'firmName'> & { boundTo: string | null };

const clerk: Doer = { openid: 'demo-staff-city-a', name: '甲市协会工作人员', associationName: cityA.name };
const officer = { openid: clerk.openid, staffId: derivedId('staff', clerk.openid), name: clerk.name };

const texts: Record<string, string>[] = [
  { category: 'pricing', subject: '某地招标只以最低价中标', facts: '近期几次审计服务招标都以最低价中标，报价低于成本，质量难以保证。', wish: '希望协会向采购部门反映。' },
  { category: 'entry', subject: '入库要求与执业资质无关', facts: '某部门建立中介机构库，要求在当地设立分所满三年。' },
  { category: 'other', subject: '希望增加夜间的在线培训', facts: '白天在客户现场，难以参加培训，希望增加晚间的在线课程。' },
];

/** Two of the demo member, answered and asked back, and one of somebody else that nobody has taken yet. */
export function matters(members: SeededMember[], now: Instant) {
  const demo = members.find(({ boundTo }) => boundTo === 'demo-member');
  const other = members.find(({ boundTo }) => boundTo?.startsWith('demo-bound-'));
  if (!demo || !other) return [];
  const first = taken(filed(demo, 0, plus(now, -9 * day)));
  const second = taken(filed(demo, 1, plus(now, -3 * day)));
  return [
    kept(replied(first, '已向当地采购管理部门书面反映，并请各会员单位抵制低于成本的报价。', true, clerk, plus(now, -6 * day)), 'done'),
    kept(asked(second, '请补充该部门的文件名称和文号。', clerk, plus(now, -day)), 'working'),
    kept(filed(other, 2, plus(now, -day / 2)), 'waiting'),
  ];
}

/** Where the next number goes on. */
export function numberings(given: Matter[]) {
  return given.slice(-1).map(({ _id, at }) => ({ _id: `matters/opinion/${cityA.id}/${at.slice(0, 4)}`, last: given.length, holder: _id }));
}

function filed({ memberId, name, firmName, boundTo }: SeededMember, index: number, at: Instant): ReturnType<typeof received> {
  const by: Doer = { openid: boundTo ?? '', name, associationName: null };
  const values = texts[index]!;
  const filer = { openid: by.openid, memberId, name, firmName };
  const matter = received({ _id: `matter000${index + 1}`, kind: opinion.id, word: opinion.mark, title: values.subject!, owner: memberOwner(memberId), filer, firm: null, ...owner(cityA), at, values: { ...values }, files: [], clock: null }, by);
  return { ...matter, number: `${opinion.mark}〔${at.slice(0, 4)}〕${index + 1}号`, unnumberedSince: null };
}

function taken(matter: ReturnType<typeof received>): Assigned {
  return assigned(matter, officer, clerk, plus(matter.at, day / 4)) as Assigned;
}

/** As it lies in the database once everything was told. */
function kept(matter: Matter, stage: 'waiting' | 'working' | 'done') {
  return { ...matter, told: matter.facts.length, untoldSince: null, stage };
}

/** One that everybody reads, and one that waits for a second person. */
export function typicalAnswers(now: Instant): TypicalRecord[] {
  const writer: Doer = { openid: 'demo-staff-province', name: '省协会工作人员', associationName: province.name };
  const reader: Doer = { openid: 'demo-officer', name: '省协会维权经办人', associationName: province.name };
  const draft = (id: string, question: string, answer: string) => ({ _id: id, matterId: `${id}-matter`, kind: opinion.id, kindName: opinion.name, question, answer, ...owner(province) });
  const published = draft('typical0001', '招标文件只看报价，怎么反映？', '请保存招标文件和中标公告，在“诉求与意见”里提交，由所属协会向采购管理部门反映。');
  const waiting = draft('typical0002', '培训只在白天，能否增加晚间课程？', '协会正在安排晚间在线课程，安排好后在“活动”里发布。');
  return [confirmed(proposed(published, null, writer, plus(now, -20 * day)), reader, plus(now, -19 * day)), proposed(waiting, null, writer, plus(now, -day))];
}
