import type { AssociationRecord } from '../../cloudfunctions/associations/association';
import { measures } from '../../cloudfunctions/platform/measures';
import type { Citation, LeadDepartment, PolicyChange, ServiceKind } from '../../miniprogram/shared/contracts/associations';

/** What the demo's associations lay down: the province follows the measures of J, and its cities differ a little. */
export interface Ruling {
  change: PolicyChange;
  citation: Citation | null;
  reason: string;
}

const own = (article: string): Citation => ({ newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', article });

const kinds: [id: string, name: string, article: string][] = [
  ['rights', '维权', '第八条'],
  ['coordination', '协调', '第九条'],
  ['publicity', '宣传', '第十条'],
  ['platforms', '搭台', '第十一条'],
  ['guidance', '引导', '第十二条'],
  ['profession', '专业', '第十三条'],
  ['informatics', '信息化', '第十四条'],
  ['international', '国际化发展', '第十五条'],
  ['culture', '文化建设', '第十六条'],
];
const nineKinds: ServiceKind[] = kinds.map(([id, name, article]) => ({ id, name, citation: own(article) }));

export const rulings: Record<string, Ruling[]> = {
  national: [lead('会员服务部', '000-00000001', '示例国示例路 1 号')],
  province: [
    { change: { field: 'committeeName', value: '权益委员会' }, citation: own('第八条'), reason: '按本省办法设置' },
    { change: { field: 'serviceKinds', value: nineKinds }, citation: own('第七条'), reason: '本省办法为九类，增加文化建设' },
    { change: { field: 'branchesAreMembers', value: true }, citation: own('第五条'), reason: '本省办法将分支机构列为单位会员' },
    { change: { field: 'decisionDays', value: 12 }, citation: null, reason: '本会秘书长办公会决定加快办理' },
    lead('会员部', '000-00000002', '示例省甲市示例路 2 号'),
  ],
  'city-a': [
    { change: { field: 'decisionDays', value: 10 }, citation: null, reason: '本市件数少，可以更快答复' },
    { change: { field: 'mayFile', value: [...measures.mayFile.value, 'employee'] }, citation: own('第十六条'), reason: '青年、女性从业人员的权益保障' },
    lead('会员服务部', '000-00000003', '甲市示例路 3 号'),
  ],
  'city-b': [{ change: { field: 'committeeHears', value: 'superior' }, citation: null, reason: '本会工作人员少，由省协会委员会审议' }],
};

function lead(name: string, phone: string, address: string): Ruling {
  const value: LeadDepartment = { name, phone, address, officeHours: '工作日 9:00—12:00，14:00—17:30' };
  return { change: { field: 'leadDepartment', value }, citation: measuresCitation('第十七条'), reason: '公布牵头部门' };
}

function measuresCitation(article: string): Citation {
  return { newsId: 'national-measures', title: '中国注册会计师协会会员服务办法', article };
}

/** By one write a ruling, as the action would have it. */
export function ruled(record: AssociationRecord, by: string): AssociationRecord {
  return (rulings[record._id] ?? []).reduce((before, ruling) => withRuling(before, ruling, by), record);
}

function withRuling(record: AssociationRecord, { change: { field, value }, citation, reason }: Ruling, by: string): AssociationRecord {
  const laidDown = { value, citation };
  const revision = record.revision + 1;
  const version = { revision, at: record.createdAt, by, field, own: laidDown, reason };
  return { ...record, policy: { ...record.policy, [field]: laidDown }, versions: [...record.versions, version], revision };
}
