import type { Block } from '../../miniprogram/shared/contracts/article-body';
import type { NewsCategory } from '../../miniprogram/shared/contracts/news';
import type { NewsContent } from '../../miniprogram/shared/contracts/news-editing';
import { associations, type Association } from './associations';

export interface Notice {
  category: NewsCategory;
  association: Association;
  title: string;
  summary: string;
  body: Block[];
  /** What is not so with most of them. */
  besides?: Partial<Pick<NewsContent, 'audience' | 'mustRead' | 'article'>> & { pinned?: true; paper?: true; /** What stands below it. */ picture?: string };
  /** How far it has come; most are published. */
  state?: 'draft' | 'review' | 'scheduled' | 'withdrawn';
}

/** Written for the demo; no association has published them. */
export const notices: Notice[] = [
  notice('notice', associations.cityA, '甲市会员之家开放时间调整（演示）', '会员之家周末也开放了，欢迎来坐坐。', [
    '自下周起，甲市会员之家周六、周日开放，时间为每日九时至十七时。',
    '阅览区、讨论室可当日使用；需要培训室的，请提前两个工作日联系工作人员。',
    '本文为演示数据。',
  ], { besides: { picture: '会员之家窗外（示意图）' } }),
  notice('notice', associations.cityB, '乙市会员健步走活动安排（演示）', '集合地点、路线与注意事项。', [
    '活动当日八时三十分在乙市会员之家门前集合，九时出发，全程约五公里。',
    '请穿着舒适的运动鞋，自备饮水；身体不适请勿勉强，可随时中途休息。',
    '如遇大雨，活动顺延，将在「消息」中另行告知。',
    '本文为演示数据。',
  ]),
  notice('industry', associations.province, '青年会员经验交流综述（演示）', '十位青年会员谈他们的第一份底稿。', [
    '交流会上，十位青年会员回顾了自己编制第一份审计底稿的经历。',
    '大家谈得最多的是提问：不明白的地方当天问，比事后返工省力。',
    '与会者建议今后多组织小范围、带案例的讨论，协会已列入下一阶段安排。',
    '本文为演示数据。',
  ]),
  notice('notice', associations.province, '会员联系人制度说明（演示）', '遇到问题可以找谁，怎样找。', [
    '每位会员都有一位会员服务联系人。对服务有疑问、有建议，都可以直接联系。',
    '工作日内的来电当日答复；需要转交其他部门的，联系人会告诉您转给了谁。',
    '本文为演示数据。',
  ]),
  notice('industry', associations.national, '数字化审计工具使用情况问卷小结（演示）', '会员最需要的是培训与样例。', [
    '本次问卷收到的答复中，大多数会员已在日常工作中使用数据分析工具。',
    '最常见的困难是缺少样例与同行交流。协会将组织更多动手练习的活动。',
    '本文为演示数据。',
  ]),
  notice('notice', associations.cityA, '专业图书漂流角上架新书（演示）', '借阅无需登记，读完请放回原处。', [
    '图书漂流角新增一批审计、税务与管理类图书，摆放在会员之家一层。',
    '欢迎会员带来自己读过的好书，与同行分享。',
    '本文为演示数据。',
  ]),
];

export function notice(category: NewsCategory, association: Association, title: string, summary: string, paragraphs: string[], more: Pick<Notice, 'besides' | 'state'> = {}): Notice {
  return { category, association, title, summary, ...more, body: paragraphs.map((text) => ({ type: 'paragraph', runs: [{ text }] })) };
}
