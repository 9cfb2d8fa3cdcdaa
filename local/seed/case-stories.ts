import type { Day, Instant } from '../../miniprogram/shared/contracts/answers';
import type { CaseType } from '../../miniprogram/shared/contracts/cases';
import { dayOf } from '../../miniprogram/shared/instants';
import { dayBefore, dayIn, workdayAfter, workdaysBetween, type Calendar } from '../../miniprogram/shared/workdays';
import { advised, asked, assigned, closed, convened, draft, heard, issue, merged, noted, rated, whole, withdrawn, written, type Deed } from './case-deeds';

/** `age`: how many working days ago it was received; 10, 30 and 60 are the periods of the demo's association. */
export interface Story {
  whose: 'demo' | 'other' | 'firm' | 'paper';
  age: number;
  type: CaseType;
  confidential?: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  deeds: Deed[];
}

const practice = { type: 'practice', facts: '在示例公司执行年报审计时，现场人员拒绝提供银行对账单，并扣留了审计人员的工作证件。', claim: '请协会出面协调，恢复正常的审计程序。', opposingParty: '示例公司' } as const;
const liability = { type: 'liability', facts: '投资者以审计报告失实为由起诉，索赔金额与审计收费相差悬殊。', claim: '请协会组织专家就执业准则的适用出具专业意见。', opposingParty: '示例投资者' } as const;
const reputation = { type: 'reputation', facts: '某网络账号发布不实文章，称审计人员收受客户礼金，文章被大量转发。', claim: '请协会协助澄清事实，消除影响。', opposingParty: '某网络账号' } as const;
const labour = { type: 'labour', facts: '离职后所在单位拖欠三个月的项目奖金，多次催要没有答复。', claim: '请协会协调支付拖欠的奖金。', opposingParty: '示例会计师事务所' } as const;
const women = { type: 'women', facts: '休产假后被调离原岗位并降低薪酬。', claim: '请协会协调恢复原岗位和薪酬。', opposingParty: '示例会计师事务所' } as const;

const opinionText = '审计人员已按准则执行了必要的程序，建议协会出具专业意见并协助应诉。';
const feedback = { reasons: '委员会认为您已按执业准则执行了必要的审计程序，本会将向受理法院出具专业意见，并协调律师提供援助。' };
const accepted: Deed[] = [assigned(1), ...whole(3, 'acceptance')];
const advisedOn = (meeting: Instant): Deed[] => [...accepted, convened(12, meeting), heard(18), written(20, 0, opinionText), written(21, 1, '同意出具专业意见，注意说明收费与责任的关系。'), advised(24, opinionText)];

export function stories(now: Instant, calendar: Calendar): Story[] {
  const today = dayOf(now);
  const ahead = `${workdayAfter(calendar, today, 4).dueOn}T14:30:00.000+08:00`;
  const held = (age: number): Instant => `${workdayAfter(calendar, workdayBefore(calendar, today, age), 18).dueOn}T09:00:00.000+08:00`;
  return [
    { whose: 'demo', age: 1, ...practice, deeds: [] },
    { whose: 'other', age: 14, ...liability, deeds: accepted },
    { whose: 'other', age: 0, ...reputation, deeds: [] },
    { whose: 'other', age: 4, ...labour, deeds: [assigned(1), asked(2, '请补充与单位之间的奖金约定。')] },
    { whose: 'other', age: 10, ...practice, deeds: [assigned(2), draft(7, 'acceptance')] },
    { whose: 'other', age: 12, ...reputation, deeds: [assigned(3), noted(8, '已电话核实，等待平台方的书面回复。')] },
    { whose: 'demo', age: 20, ...liability, deeds: [...accepted, convened(17, ahead)] },
    { whose: 'other', age: 26, ...practice, deeds: [...accepted, convened(12, held(26)), heard(18), written(20, 0, opinionText)] },
    { whose: 'other', age: 40, ...liability, deeds: [...advisedOn(held(40)), draft(37, 'feedback', feedback), issue(38, 'feedback')] },
    { whose: 'other', age: 52, ...practice, deeds: [...advisedOn(held(52)), ...whole(48, 'feedback', feedback)] },
    { whose: 'other', age: 75, ...liability, deeds: [...advisedOn(held(75)), ...whole(54, 'feedback', feedback), rated(57, 5, '办理及时，意见专业。'), closed(66)] },
    { whose: 'other', age: 22, ...labour, deeds: [assigned(1), ...whole(5, 'refusal', { reasons: '您请求的事项属于劳动争议的仲裁范围，建议您向当地劳动人事争议仲裁委员会申请仲裁。', notCovered: true })] },
    { whose: 'other', age: 18, ...practice, deeds: [assigned(1), withdrawn(4, '双方已经协商解决')] },
    { whose: 'other', age: 3, ...women, deeds: [assigned(1)] },
    { whose: 'firm', age: 9, ...practice, deeds: [assigned(1), noted(5, '已与示例公司财务负责人约定面谈。')] },
    { whose: 'paper', age: 2, ...reputation, deeds: [] },
    { whose: 'other', age: 62, ...liability, deeds: [...advisedOn(held(62)), ...whole(52, 'extension', { reasons: '案件涉及的同类诉讼正在另案审理，须待判决后才能形成完整的反馈。', days: 80 })] },
    { whose: 'paper', age: 1, ...reputation, deeds: [merged(0, 'case0016', '与先前邮寄的书面申请内容相同。')] },
  ];
}

/** The working day from which today is the `age`-th. */
export function workdayBefore(calendar: Calendar, today: Day, age: number): Day {
  let day = dayBefore(today);
  while (!dayIn(calendar, day).counts || workdaysBetween(calendar, day, today) < age) day = dayBefore(day);
  return day;
}
