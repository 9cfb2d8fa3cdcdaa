import type { Block, Run } from '../../miniprogram/shared/contracts/article-body';
import { associations } from './associations';
import { notice, type Notice } from './notices';

const { national, province, cityA } = associations;
const members = { reach: 'members' as const, kinds: ['practising' as const, 'non-practising' as const], associationIds: [], firmIds: [], groupIds: [] };
const demo = '本文为演示数据。';

const words = (text: string): Run[] => [{ text }];

/** With all that a text may have. */
const serviceMonth: Block[] = [
  { type: 'paragraph', runs: [{ text: '服务月期间，甲市协会安排' }, { text: '走访、讲座与联谊', bold: true }, { text: '等十项活动。' }] },
  { type: 'heading', level: 2, text: '一、怎样参加' },
  { type: 'list', ordered: true, items: [words('在“活动”中找到想参加的一场'), words('点“报名”，等候确认'), words('当天凭报名记录签到')] },
  { type: 'heading', level: 2, text: '二、为什么办' },
  { type: 'quote', runs: words('会员需要什么，就从什么做起。') },
  { type: 'paragraph', runs: [{ text: '依据见' }, { text: '江苏省注册会计师协会会员服务办法第十一条', link: 'measures:jiangsu#11' }, { text: '。具体时间以“活动”中的安排为准。' }] },
  { type: 'paragraph', runs: words(demo) },
];

/** One of each category and column besides, and each way that an article can stand. Written for the demo; no association has published them. */
export const articles: Notice[] = [
  notice('training', province, '年度继续教育安排与报名提示（演示）', '全体个人会员请读完：学时、时间和报名方式。', [
    '本年度继续教育安排已经确定，线上与线下课程均可在“活动”中报名。',
    '请在十二月十日前核对自己的学时；仍有缺口的，可报名年底前的补学课程。',
    '在外地执业的会员，可就近参加当地协会举办的课程，学时互认。',
    demo,
  ], { besides: { audience: members, mustRead: true, pinned: true, paper: true, article: { document: 'national', number: 13 } } }),
  notice('rights', province, '一起收费纠纷的协调经过（演示）', '事务所怎样提出诉求，协会怎样协调。', [
    '某事务所完成审计后，委托方以预算调整为由拖延付费。事务所提交维权申请，附合同与往来函件。',
    '协会受理后了解双方情况，召开委员会会议形成专家意见，并协助双方协商，款项在两个月内付清。',
    '建议在合同中写明付款条件与争议解决方式，保存交付底稿与沟通记录。',
    demo,
  ], { besides: { article: { document: 'national', number: 9 } } }),
  notice('integrity', national, '诚信建设倡议（演示）', '从一份底稿、一次复核做起。', ['诚信是行业的立身之本。每一次签字，都以充分、适当的证据为依据。', '欢迎会员分享身边坚守诚信的人和事。', demo], { besides: { article: { document: 'national', number: 13 } } }),
  notice('party', province, '行业党支部联学活动侧记（演示）', '三家事务所党支部一起学习、一起走访。', ['三家事务所党支部开展联学，围绕服务中小企业交流做法。', '活动后党员会员走访两家企业，解答财务管理方面的问题。', demo]),
  { ...notice('local', cityA, '甲市会员服务月启动（演示）', '十项活动，一张日历。', [], { besides: { picture: '服务月海报（示意图）' } }), body: serviceMonth },
  notice('exemplary-service', cityA, '为小微企业建起第一本账（演示）', '优秀服务案例：从流水到报表。', ['一家刚起步的企业只有银行流水。会员用两周时间帮助其建立账套、梳理发票、编出第一份报表。', '此后每月一小时的回访，让负责人学会了自己看报表。', demo], { besides: { article: { document: 'jiangsu', number: 10 } } }),
  notice('professional-spirit', province, '三十年只做一件事（演示）', '执业精神：一位老会员的底稿箱。', ['他的办公室里有一排底稿箱，最早的一只已经三十年。', '年轻同事问他有什么诀窍，他说：不懂就查，查了就记。', demo]),
  notice('service-results', province, '上半年会员服务数据（演示）', '服务成果：活动、答复与协调。', ['上半年共举办各类活动六十余场，答复会员来信二百余件。', '会员评价平均四点七分；意见最多的是场地和时间，下半年将增加晚间场次。', demo], { besides: { article: { document: 'national', number: 24 } } }),
  notice('notice', cityA, '甲市执业会员年检资料提示（演示）', '只面向甲市执业会员。', ['请甲市执业会员在月底前核对年检资料，如有变动，请联系会员服务联系人。', demo], { besides: { audience: { ...members, kinds: ['practising'] } } }),
  notice('notice', cityA, '会员之家冬季开放时间（演示）', '下周起调整。', ['下周起，会员之家工作日开放至十八时。', demo], { state: 'scheduled' }),
  notice('industry', cityA, '座谈会纪要（起草中，演示）', '', ['座谈会上，与会会员谈到……'], { state: 'draft' }),
  notice('local', cityA, '走访三家事务所（待审核，演示）', '听意见，送服务。', ['本周，甲市协会走访三家事务所，听取对会员服务的意见。', demo], { state: 'review' }),
  notice('notice', cityA, '关于场地预约的通知（已撤回，演示）', '时间有误，已撤回。', ['场地预约自下月起开放。', demo], { state: 'withdrawn' }),
];
