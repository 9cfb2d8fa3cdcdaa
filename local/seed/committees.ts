import { derivedId } from '../../cloudfunctions/platform/ids';
import { plainName } from '../../cloudfunctions/platform/words';
import type { CommitteeRecord } from '../../cloudfunctions/staff/committee';
import type { CoverRecord } from '../../cloudfunctions/staff/cover';
import { wordsIn, type ExpertRecord, type SeatRecord } from '../../cloudfunctions/staff/expert';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { CommitteeKind, ExpertProfile } from '../../miniprogram/shared/contracts/committees';
import type { CoverKind } from '../../miniprogram/shared/contracts/contacts';
import { associations, owner, type Association } from './associations';

const { province, cityA, cityB } = associations;

const looksAfter: [association: Association, kind: CoverKind, key: string, openid: string][] = [
  [province, 'association', province.id, 'demo-staff-province'],
  [cityA, 'city', '甲市', 'demo-staff-city-a'],
  [cityA, 'group', '青年会员小组', 'demo-staff-city-a'],
  [cityB, 'association', cityB.id, 'demo-staff-city-b'],
];

export function covers(now: Instant): CoverRecord[] {
  return looksAfter.map(([association, kind, key, openid]) => ({
    _id: derivedId('cover', association.id, kind, key),
    kind,
    key,
    label: kind === 'association' ? association.name : key,
    ...owner(association),
    openid,
    since: now,
    revision: 1,
  }));
}

const established: [id: string, association: Association, kind: CommitteeKind, name: string, about: string][] = [
  ['committee-rights', province, 'rights', '权益委员会', '为会员提供法律援助，审议维权服务申请并形成专家意见。'],
  ['committee-city-rights', cityA, 'rights', '权益委员会', '审议本市会员的维权服务申请并形成专家意见。'],
  ['committee-disciplinary', province, 'disciplinary', '惩戒委员会', '审议执业会员违规行为的惩戒事项。'],
  ['committee-profession', province, 'professional', '审计准则专业委员会', '研究准则执行中的问题，组织专业交流。'],
];

export function committees(now: Instant): CommitteeRecord[] {
  return established.map(([_id, association, kind, name, about]) => ({ _id, kind, name, about, ...owner(association), createdAt: now }));
}

const people: [name: string, profile: ExpertProfile, seats: [committeeId: string, title: string][]][] = [
  ['示例律师甲', { occupation: 'lawyer', organisation: '示例律师事务所', fields: ['民商事诉讼', '执业责任'], profile: '从事审计民事责任案件代理二十年。', conflicts: ['示例甲会计师事务所'] }, [['committee-rights', '主任委员']]],
  ['示例教授乙', { occupation: 'scholar', organisation: '示例大学法学院', fields: ['经济法'], profile: '研究注册会计师的法律责任。' }, [['committee-rights', '委员'], ['committee-profession', '委员']]],
  ['示例教授丙', { occupation: 'scholar', organisation: '示例大学会计学院', fields: ['职业道德', '审计准则'], profile: '研究职业道德与执业质量。' }, [['committee-disciplinary', '委员']]],
];

const cityPeople: typeof people = [
  ['示例律师丁', { occupation: 'lawyer', organisation: '示例丁律师事务所', fields: ['民商事诉讼'], profile: '从事专业责任案件代理。' }, [['committee-city-rights', '主任委员']]],
  ['示例教授戊', { occupation: 'scholar', organisation: '示例大学法学院', fields: ['经济法'], profile: '研究中介机构的法律责任。' }, [['committee-city-rights', '委员']]],
  ['示例会计师己', { occupation: 'cpa', organisation: '示例己会计师事务所', fields: ['审计准则'], profile: '从事审计工作二十年。' }, [['committee-city-rights', '委员']]],
  ['示例律师庚', { occupation: 'lawyer', organisation: '示例庚律师事务所', fields: ['劳动争议'], profile: '担任多家事务所的法律顾问。', conflicts: ['示例丙寅会计师事务所'] }, [['committee-city-rights', '委员']]],
];

export function experts(now: Instant) {
  const records = [...people.map((each) => expert(province, each, now)), ...cityPeople.map((each) => expert(cityA, each, now))];
  return records.map((record) => ({ ...record, words: wordsIn(record) }));
}

export const expertId = (name: string, organisation: string) => derivedId('expert', name, organisation);

function expert(association: Association, [name, profile, seats]: (typeof people)[number], now: Instant): ExpertRecord {
  return {
    _id: expertId(name, profile.organisation),
    memberId: null,
    name,
    names: [plainName(name)],
    distinctFrom: [],
    ...profile,
    ...owner(association),
    seats: seats.map(([committeeId, title]) => seat(committeeId, title, name)),
    since: now,
    lastDay: '2028-12-31',
    revision: 1,
  };
}

function seat(committeeId: string, title: string, name: string): SeatRecord {
  const [, association, kind, committeeName] = established.find(([id]) => id === committeeId)!;
  const term = { from: '2026-01-01', until: '2028-12-31' };
  return { id: derivedId(name, committeeId, term.from), committeeId, committeeName, kind, associationId: association.id, associationName: association.name, title, ...term };
}
