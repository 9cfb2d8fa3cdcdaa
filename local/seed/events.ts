import type { EventDraft, EventStatus } from '../../miniprogram/shared/contracts/events';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { associations, owner, type Association } from './associations';
import type { Random } from './random';
import { schedule, type Stage } from './schedule';
import { themes, venuesOf } from './themes';

export interface SeededEvent extends EventDraft {
  _id: string;
  status: EventStatus;
  stage: Stage;
  associationId: string;
  associationName: string;
  associationPath: string[];
  /** Share of the seats that are taken; 1 is full. */
  taken: number;
}

const owners = [associations.cityA, associations.cityB, associations.cityA, associations.cityB, associations.province, associations.national];

/** Of twenty: nine past, one closed, seven open (one of them full), two coming, one draft. */
const cycle: Stage[] = ['open', 'past', 'past', 'open', 'coming', 'past', 'open', 'past', 'open', 'past', 'closed', 'past', 'open', 'past', 'coming', 'open', 'past', 'open', 'past', 'open'];

export function events(count: number, now: Instant, random: Random): SeededEvent[] {
  return Array.from({ length: count }, (_, index) => event(index, now, random));
}

function event(index: number, now: Instant, random: Random): SeededEvent {
  const stage = cycle[index % cycle.length]!;
  const association = owners[index % owners.length]!;
  const city = random.one(association.cities);
  const theme = themes[index % themes.length]!;
  const { signupOpensAt, signupClosesAt, ...times } = schedule(stage, now, random);
  const approval = index % 3 === 2 ? ('automatic' as const) : ('staff' as const);
  return {
    _id: `event${String(index + 1).padStart(4, '0')}`,
    status: index % 20 === 19 ? 'draft' : 'published',
    stage,
    format: theme.format,
    city,
    ...owner(association),
    terms: { title: title(theme.title, association, index), ...times, venue: random.one(venuesOf(city)), approval },
    signupOpensAt,
    signupClosesAt,
    capacity: random.one([20, 30, 40, 60, 100]),
    description: `${theme.about}\n\n${approval === 'staff' ? '报名后由工作人员审核，结果会在「消息」中告知。' : '名额未满即报名成功，无需审核。'}\n\n本活动为演示数据。`,
    cover: null,
    taken: taken(index, stage, random),
  };
}

function title(theme: string, association: Association, index: number): string {
  const short = { national: '全国', province: '示例省', 'city-a': '甲市', 'city-b': '乙市' }[association.id]!;
  return `${short}${theme}（第${Math.floor(index / themes.length) + 1}期）`;
}

function taken(index: number, stage: Stage, random: Random): number {
  if (stage === 'coming' || index % 20 === 19) return 0;
  if (index % 20 === 12) return 1;
  return random.whole(20, 80) / 100;
}
