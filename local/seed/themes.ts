import type { EventFormat } from '../../miniprogram/shared/contracts/events';

interface Theme {
  format: EventFormat;
  title: string;
  about: string;
}

/** What the events are about; our own words, no real event. */
export const themes: Theme[] = [
  { format: 'lecture', title: '审计工作底稿编制讲座', about: '从风险评估到底稿复核，讲清每一步留下什么、为什么留下。' },
  { format: 'lecture', title: '函证程序实务讲座', about: '发函、跟函、回函与替代程序，结合常见问题逐一说明。' },
  { format: 'lecture', title: '存货监盘要点讲座', about: '监盘前的准备、现场的观察与抽点、监盘后的衔接。' },
  { format: 'forum', title: '青年注册会计师成长论坛', about: '几位同行分享自己走过的路，留出一半时间回答提问。' },
  { format: 'forum', title: '中小事务所发展论坛', about: '谈人才、谈质量、谈特色：小所怎样做出自己的长处。' },
  { format: 'salon', title: '读书沙龙', about: '共读一本专业书，每人带一个问题来。' },
  { format: 'salon', title: '女注册会计师午后沙龙', about: '聊聊职业与生活，认识几位新朋友。' },
  { format: 'seminar', title: '收入确认疑难问题研讨会', about: '请带着案例（隐去客户信息）参加，分组讨论后集中交流。' },
  { format: 'seminar', title: '质量管理体系研讨会', about: '监控与整改怎样落到实处，分享各所的做法。' },
  { format: 'exchange', title: '数字化审计工具交流会', about: '演示几种常用的数据分析方法，现场动手试一试。' },
  { format: 'exchange', title: '绿色金融鉴证业务交流会', about: '可持续信息鉴证的准备与人才培养。' },
  { format: 'social', title: '会员健步走联谊会', about: '沿河五公里，慢走亦可，欢迎带上家人。' },
  { format: 'social', title: '新会员见面联谊会', about: '介绍协会的服务，认识联系人，互相认识。' },
  { format: 'job-fair', title: '会计师事务所专场招聘会', about: '现场投递与面谈，请携带简历。' },
  { format: 'competition', title: '职业技能比赛', about: '个人笔试加案例展示，设优胜奖与鼓励奖。' },
  { format: 'competition', title: '会员羽毛球比赛', about: '男女单打与混双，以球会友。' },
];

const venues: Record<string, string[]> = {
  甲市: ['甲市会员之家一层报告厅', '甲市会员之家三层培训室', '甲市示例会议中心二号厅'],
  乙市: ['乙市会员之家多功能厅', '乙市示例会议中心六号厅'],
  线上: ['线上会议（报名通过后发送会议号）'],
};

export function venuesOf(city: string): string[] {
  return venues[city]!;
}
